#include "server/customers/customers.h"

#include <utility>

#include <nlohmann/json.hpp>

namespace foyer::customers {

Result<std::int64_t> touch(store::Database& database, std::string_view site, const VisitorHash& visitor, std::int64_t now) {
  auto row = database
                 .prepare("INSERT INTO customers (site, visitor_hash, first_seen, last_seen) VALUES (?1, ?2, ?3, ?3) "
                          "ON CONFLICT (site, visitor_hash) DO UPDATE SET last_seen = max(last_seen, ?3) RETURNING id")
                 .bind(site, visitor.hex, now);
  const std::int64_t id = row.next() ? row.integer(0) : 0;
  if (const Status done = row.run(); !done) return done.error();
  return id;
}

Status set_identity(store::Database& database, std::int64_t customer, const Identity& identity) {
  return database.run(
      "UPDATE customers SET identified_id = coalesce(nullif(?2, ''), identified_id), verified = ?3, "
      "name = coalesce(nullif(?4, ''), name), email = coalesce(nullif(?5, ''), email), "
      "phone = coalesce(nullif(?6, ''), phone) WHERE id = ?1 AND verified <= ?3",
      customer, identity.id, identity.verified, identity.name, identity.email, identity.phone);
}

Status set_contact(store::Database& database, std::int64_t customer, std::string_view name, std::string_view email,
                   std::string_view phone) {
  const Status saved = database.run("UPDATE customers SET phone = coalesce(nullif(?2, ''), phone) WHERE id = ?1", customer, phone);
  if (!saved) return saved;
  return set_identity(database, customer, {.name = std::string(name), .email = std::string(email)});
}

Status set_visit(store::Database& database, std::int64_t customer, std::string_view locale, std::string_view page) {
  return database.run(
      "UPDATE customers SET locale = coalesce(nullif(?2, ''), locale), page = coalesce(nullif(?3, ''), page) WHERE id = ?1",
      customer, locale, page);
}

Status set_attributes(store::Database& database, std::int64_t customer, std::string_view attributes) {
  if (attributes.size() > kMaxAttributesBytes) return Error{"a customer's attributes are over 16 KiB"};
  const auto parsed = nlohmann::json::parse(attributes, nullptr, /*allow_exceptions=*/false);
  if (!parsed.is_object()) return Error{"a customer's attributes are not a JSON object"};
  return database.run("UPDATE customers SET attributes = ?2 WHERE id = ?1", customer, attributes);
}

void Customers::identify(std::string site, VisitorHash visitor, Identity identity, std::int64_t now, store::Done done) {
  auto job = [=](store::Database& database) -> Status {
    const auto customer = touch(database, site, visitor, now);
    if (!customer) return customer.error();
    return set_identity(database, *customer, identity);
  };
  store_->writer().submit(std::move(job), std::move(done));
}

Result<std::optional<Customer>> Customers::find(std::string_view site, const VisitorHash& visitor) {
  auto row = store_->reader()
                 .prepare("SELECT id, identified_id, verified, name, email, phone, locale, page, attributes, first_seen, last_seen "
                          "FROM customers WHERE site = ? AND visitor_hash = ?")
                 .bind(site, visitor.hex);
  if (row.next()) {
    return std::optional(Customer{row.integer(0), row.text(1), row.integer(2) != 0, row.text(3), row.text(4), row.text(5),
                                  row.text(6), row.text(7), row.text(8), row.integer(9), row.integer(10)});
  }
  if (row.failed()) return row.error();
  return std::optional<Customer>();
}

}  // namespace foyer::customers
