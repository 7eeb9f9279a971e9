// What the relay knows of a customer: one record a site and visitor, filled in by what the visitor and the owner's page say.
// Thread rule: the functions on a Database run inside a writer's job; Customers belongs to the thread of Store::reader().
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "server/customers/visitor_hash.h"
#include "server/store/store.h"

namespace foyer::customers {

struct Customer {
  std::int64_t id = 0;
  std::string identified_id;  // the owner's own id of the customer; empty: not identified
  bool verified = false;      // the owner's signature on identified_id was checked
  std::string name;
  std::string email;
  std::string phone;  // where the customer wishes to be called
  std::string locale;
  std::string page;  // where a person was last asked for
  std::string attributes = "{}";
  std::int64_t first_seen = 0;
  std::int64_t last_seen = 0;
  bool operator==(const Customer&) const = default;
};

struct Identity {
  std::string id{};
  bool verified = false;
  std::string name{};
  std::string email{};
  std::string phone{};
};

inline constexpr std::size_t kMaxAttributesBytes = 16 * 1024;

// The customer's id, made on first sight. `seen` never moves back.
[[nodiscard]] Result<std::int64_t> touch(store::Database& database, std::string_view site, const VisitorHash& visitor,
                                         std::int64_t now);

// What is empty is left as it was. A claim without a signature changes nothing of a verified record.
[[nodiscard]] Status set_identity(store::Database& database, std::int64_t customer, const Identity& identity);
// phone: a wish to be called, and so no claim of who it is.
[[nodiscard]] Status set_contact(store::Database& database, std::int64_t customer, std::string_view name, std::string_view email,
                                 std::string_view phone);
[[nodiscard]] Status set_visit(store::Database& database, std::int64_t customer, std::string_view locale,
                               std::string_view page);
// attributes: a JSON object of at most kMaxAttributesBytes.
[[nodiscard]] Status set_attributes(store::Database& database, std::int64_t customer, std::string_view attributes);

class Customers {
 public:
  // The store must outlive it.
  explicit Customers(store::Store& store) noexcept : store_(&store) {}

  void identify(std::string site, VisitorHash visitor, Identity identity, std::int64_t now, store::Done done);
  [[nodiscard]] Result<std::optional<Customer>> find(std::string_view site, const VisitorHash& visitor);

 private:
  store::Store* store_;
};

}  // namespace foyer::customers
