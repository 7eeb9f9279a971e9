#include "server/auth/accounts.h"

#include <algorithm>

namespace foyer::server {
namespace {

constexpr std::string_view kSelect = "SELECT id, name, email, role, password_hash FROM agents WHERE disabled = 0";

Account account_of(const store::Statement& row) {
  Account account;
  account.id = row.integer(0);
  account.name = row.text(1);
  account.email = row.text(2);
  account.role = row.text(3) == to_string(protocol::Role::kOwner) ? protocol::Role::kOwner : protocol::Role::kAgent;
  account.password_hash = row.text(4);
  return account;
}

Result<bool> any(store::Statement rows) {
  const bool found = rows.next();
  if (rows.failed()) return rows.error();
  return found;
}

bool is_printable(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](unsigned char c) { return c >= 0x20 && c != 0x7F; });
}

}  // namespace

Status check_identity(std::string_view name, std::string_view email) {
  if (name.empty() || name.size() > 100 || !is_printable(name)) return Error{"The name must have 1 to 100 bytes."};
  const std::size_t at = email.find('@');
  const bool is_address = at != std::string_view::npos && at > 0 && at + 1 < email.size() && email.size() <= 254 &&
                          email.find(' ') == std::string_view::npos && is_printable(email);
  if (!is_address) return Error{"The e-mail address must look like name@example.com."};
  return {};
}

Result<std::variant<Account, NotAdded>> add_account(store::Database& database, const NewAccount& account, Condition condition,
                                                    std::int64_t now) {
  using Added = std::variant<Account, NotAdded>;
  if (condition == Condition::kNoOwnerYet) {
    const Result<bool> owner = has_owner(database);
    if (!owner) return owner.error();
    if (*owner) return Added(NotAdded::kOwnerExists);
  }
  // Disabled accounts keep their address: the log names them by it.
  const Result<bool> taken = any(database.prepare("SELECT 1 FROM agents WHERE email = ?").bind(account.email));
  if (!taken) return taken.error();
  if (*taken) return Added(NotAdded::kEmailTaken);
  const Status status = database.run("INSERT INTO agents (name, email, password_hash, role, created_at) VALUES (?, ?, ?, ?, ?)",
                                     account.name, account.email, account.password_hash, to_string(account.role), now);
  if (!status) return status.error();
  return Added(Account{database.last_row_id(), account.name, account.email, account.role, account.password_hash});
}

Result<bool> has_owner(store::Database& database) {
  return any(database.prepare("SELECT 1 FROM agents WHERE role = 'owner' AND disabled = 0").bind());
}

Result<std::optional<Account>> account_by_email(store::Database& database, std::string_view email) {
  auto rows = database.prepare(std::string(kSelect) + " AND email = ?").bind(email);
  std::optional<Account> account;
  if (rows.next()) account = account_of(rows);
  if (rows.failed()) return rows.error();
  return account;
}

Result<std::vector<Account>> accounts(store::Database& database) {
  auto rows = database.prepare(std::string(kSelect) + " ORDER BY id LIMIT 500");
  std::vector<Account> all;
  while (rows.next()) all.push_back(account_of(rows));
  if (rows.failed()) return rows.error();
  return all;
}

protocol::AgentInfo info_of(const Account& account, bool online) {
  return {account.id, account.name, account.email, account.role, online};
}

}  // namespace foyer::server
