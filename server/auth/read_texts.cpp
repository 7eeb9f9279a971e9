#include "server/auth/read_texts.h"

#include "protocol/json_reader.h"

namespace foyer::server {

Status read_texts(std::string_view json, std::initializer_list<TextField> fields) {
  const auto parsed = nlohmann::json::parse(json, nullptr, /*allow_exceptions=*/false);
  if (parsed.is_discarded()) return Error{"The body is not JSON."};
  JsonReader reader;
  if (!reader.object(parsed)) return Error{"The body is not a JSON object."};
  for (const TextField& field : fields) {
    if (const auto* text = reader.field(parsed, field.name, JsonReader::Presence::kRequired)) {
      reader.string_(*text, *field.value, field.max_bytes);
      reader.leave();
    }
  }
  return reader.failed() ? Status(Error{"The body's field " + reader.problem() + "."}) : Status();
}

}  // namespace foyer::server
