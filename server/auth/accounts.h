// The agents' accounts in the store.
// Thread rule: that of the Database; add_account runs inside a writer's job, or on a command's own connection.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "protocol/protocol.gen.h"
#include "server/store/database.h"

namespace foyer::server {

struct Account {
  std::int64_t id = 0;
  std::string name;
  std::string email;
  protocol::Role role = protocol::Role::kAgent;
  std::string password_hash;
};

struct NewAccount {
  std::string name;
  std::string email;
  protocol::Role role = protocol::Role::kAgent;
  std::string password_hash;
};

enum class Condition : std::uint8_t {
  kAlways,
  kNoOwnerYet,  // the first run's link works once
};

// Why an account was not added.
enum class NotAdded : std::uint8_t { kEmailTaken, kOwnerExists };

// Whether name and e-mail may be an account's. Errors are a sentence for the one who typed them.
[[nodiscard]] Status check_identity(std::string_view name, std::string_view email);

[[nodiscard]] Result<std::variant<Account, NotAdded>> add_account(store::Database& database, const NewAccount& account,
                                                                  Condition condition, std::int64_t now);

[[nodiscard]] Result<bool> has_owner(store::Database& database);

// Disabled accounts are not found.
[[nodiscard]] Result<std::optional<Account>> account_by_email(store::Database& database, std::string_view email);
[[nodiscard]] Result<std::vector<Account>> accounts(store::Database& database);

[[nodiscard]] protocol::AgentInfo info_of(const Account& account, bool online);

}  // namespace foyer::server
