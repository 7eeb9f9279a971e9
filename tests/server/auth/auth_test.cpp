#include <catch2/catch.hpp>
#include <sodium.h>

#include "server/auth/login_limit.h"
#include "server/auth/password.h"
#include "server/auth/read_texts.h"
#include "server/auth/sessions.h"
#include "server/store/migrate.h"
#include "server/store/temp_folder.h"

using namespace foyer;
using namespace foyer::server;

namespace {

struct Accounts {
  TempFolder folder;
  store::Database database = open();

  store::Database open() const {
    REQUIRE(sodium_init() >= 0);
    auto opened = store::Database::open(folder.file("a.sqlite"), store::Access::kWrite);
    REQUIRE(opened);
    REQUIRE(store::migrate(*opened, store::migrations()));
    return std::move(*opened);
  }

  std::variant<Account, NotAdded> add(const std::string& email, protocol::Role role, Condition condition = Condition::kAlways) {
    auto added = add_account(database, {"Mia", email, role, "hash of " + email}, condition, 1);
    REQUIRE(added);
    return *added;
  }
};

}  // namespace

TEST_CASE("a password is verified against its argon2id hash, and nobody's against none") {
  REQUIRE(sodium_init() >= 0);
  const auto hash = hash_password("correct horse");
  REQUIRE(hash);
  CHECK_THAT(*hash, Catch::StartsWith("$argon2id$v=19$m=65536,t=2,p=1$"));
  CHECK(verify_password("correct horse", *hash));
  CHECK_FALSE(verify_password("correct horsf", *hash));
  CHECK_FALSE(verify_password("", *hash));
  CHECK_FALSE(verify_password("correct horse", ""));
  CHECK_FALSE(verify_password("correct horse", "not a hash"));
}

TEST_CASE("passwords may be chosen by their length alone") {
  CHECK_FALSE(check_password("123456789"));
  CHECK(check_password("1234567890"));
  CHECK(check_password(std::string(200, 'x')));
  CHECK_FALSE(check_password(std::string(201, 'x')));
}

TEST_CASE("the first owner is made once, an address used once") {
  Accounts accounts;
  CHECK_FALSE(*has_owner(accounts.database));
  CHECK(std::holds_alternative<Account>(accounts.add("a@x.example", protocol::Role::kOwner, Condition::kNoOwnerYet)));
  CHECK(*has_owner(accounts.database));
  CHECK(std::get<NotAdded>(accounts.add("b@x.example", protocol::Role::kOwner, Condition::kNoOwnerYet)) == NotAdded::kOwnerExists);
  CHECK(std::get<NotAdded>(accounts.add("A@X.example", protocol::Role::kAgent)) == NotAdded::kEmailTaken);
}

TEST_CASE("a disabled account is not found") {
  Accounts accounts;
  accounts.add("a@x.example", protocol::Role::kAgent);
  CHECK((*account_by_email(accounts.database, "A@x.example"))->name == "Mia");
  REQUIRE(accounts.database.run("UPDATE agents SET disabled = 1"));
  CHECK_FALSE(account_by_email(accounts.database, "a@x.example")->has_value());
}

TEST_CASE("a session lasts until it is ended or has run out") {
  Accounts accounts;
  const Account mia = std::get<Account>(accounts.add("a@x.example", protocol::Role::kAgent));
  const std::string session = hash_token(make_token());
  REQUIRE(begin_session(accounts.database, session, mia.id, 1000));
  const auto holder = [&](std::int64_t now) { return account_of_session(accounts.database, session, now)->has_value(); };
  CHECK(holder(1000));
  CHECK(holder(1000 + kSessionMs - 1));
  CHECK_FALSE(holder(1000 + kSessionMs));
  CHECK_FALSE(account_of_session(accounts.database, hash_token("another"), 1000)->has_value());
  REQUIRE(end_session(accounts.database, session));
  CHECK_FALSE(holder(1000));
}

TEST_CASE("a disabled account's sessions are worth nothing") {
  Accounts accounts;
  const Account mia = std::get<Account>(accounts.add("a@x.example", protocol::Role::kAgent));
  REQUIRE(begin_session(accounts.database, "h", mia.id, 1000));
  REQUIRE(accounts.database.run("UPDATE agents SET disabled = 1"));
  CHECK_FALSE(account_of_session(accounts.database, "h", 1001)->has_value());
}

TEST_CASE("tokens differ, fit a cookie, and are kept as hashes") {
  REQUIRE(sodium_init() >= 0);
  const std::string token = make_token();
  CHECK(token.size() == 43);
  CHECK(token.find_first_of("+/=;, ") == std::string::npos);
  CHECK(token != make_token());
  CHECK(hash_token(token).size() == 64);
  CHECK(hash_token(token) != hash_token(token + "x"));
  CHECK(same_secret(token, std::string(token)));
  CHECK_FALSE(same_secret(token, token.substr(1)));
  CHECK_FALSE(same_secret("", token));
}

TEST_CASE("wrong passwords run out, by address and by account; right ones do not") {
  LoginLimit limit;
  for (int i = 0; i < 100; ++i) {
    REQUIRE(limit.try_now("1.1.1.1", "a@x.example", 1000) == 0);
    limit.succeeded("1.1.1.1", "a@x.example");
  }
  for (int i = 0; i < 10; ++i) REQUIRE(limit.try_now("1.1.1.1", "a@x.example", 1000) == 0);
  CHECK(limit.try_now("1.1.1.1", "b@x.example", 1000) == 10'000);   // the address
  CHECK(limit.try_now("2.2.2.2", "A@X.EXAMPLE", 1000) == 10'000);   // the account
  CHECK(limit.try_now("2.2.2.2", "b@x.example", 1000) == 0);
  CHECK(limit.try_now("1.1.1.1", "b@x.example", 11'000) == 0);
}

TEST_CASE("names and addresses are checked before they are kept") {
  CHECK(check_identity("Mia", "mia@x.example"));
  CHECK_FALSE(check_identity("", "mia@x.example"));
  CHECK_FALSE(check_identity("M\nia", "mia@x.example"));
  for (const char* email : {"", "mia", "@x", "mia@", "m ia@x", "mia@x\r\nBcc: all"}) CHECK_FALSE(check_identity("Mia", email));
}

TEST_CASE("a body's texts are read, or the reason is a sentence") {
  std::string name;
  CHECK(read_texts(R"({"name": "Mia", "more": 1})", {{"name", &name, 3}}));
  CHECK(name == "Mia");
  CHECK(read_texts(R"({"name": "Miaa"})", {{"name", &name, 3}}).error().message == "The body's field name is longer than 3 bytes.");
  CHECK(read_texts("{}", {{"name", &name, 3}}).error().message == "The body's field name is missing.");
  CHECK(read_texts("[]", {{"name", &name, 3}}).error().message == "The body is not a JSON object.");
  CHECK(read_texts("{", {{"name", &name, 3}}).error().message == "The body is not JSON.");
}
