// The same vectors that the snippets of other languages are tested with.
#include <fstream>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "server/auth/hmac.h"
#include "server/auth/identify.h"

namespace foyer::server {
namespace {

const nlohmann::json& vectors() {
  static const nlohmann::json kVectors = [] {
    std::ifstream file(FOYER_SOURCE_DIR "/tests/server/auth/identity_vectors.json");
    return nlohmann::json::parse(file);
  }();
  return kVectors;
}

std::string secret() { return vectors()["secret"]; }
std::int64_t now_ms() { return vectors()["now"].get<std::int64_t>() * 1000; }

TEST_CASE("HMAC-SHA256 is RFC 4231's, for keys of any length") {
  CHECK(hmac_sha256_hex("Jefe", "what do ya want for nothing?") == "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
  CHECK(hmac_sha256_hex(std::string(131, '\xaa'), "Test Using Larger Than Block-Size Key - Hash Key First") ==
        "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54");
}

TEST_CASE("an id with its hash is verified, with another's it is refused, and without one it is a claim") {
  for (const auto& vector : vectors()["hashes"]) {
    protocol::VisitorFrameIdentify claim{vector["id"], vector["hash"], "Ada", "ada@example.com", "+44 20", {}};
    INFO(claim.id);
    const auto verified = identify(claim, secret(), now_ms());
    REQUIRE(verified);
    CHECK(verified->verified);
    CHECK(verified->id == claim.id);
    CHECK(verified->phone == "+44 20");
    CHECK_FALSE(identify(claim, "another secret", now_ms()));
    CHECK_FALSE(identify(claim, "", now_ms()));
    claim.hash[0] = claim.hash[0] == 'a' ? 'b' : 'a';
    CHECK_FALSE(identify(claim, secret(), now_ms()));
    claim.hash.clear();
    CHECK_FALSE(identify(claim, secret(), now_ms())->verified);
  }
}

TEST_CASE("a token is verified, or refused in words") {
  for (const auto& vector : vectors()["tokens"]) {
    INFO(vector["name"]);
    protocol::VisitorFrameIdentify claim;
    claim.token = vector["token"];
    const auto read = identify(claim, secret(), now_ms());
    if (vector.contains("error")) {
      REQUIRE_FALSE(read);
      CHECK(read.error().message == vector["error"]);
      continue;
    }
    REQUIRE(read);
    const auto& expected = vector["identity"];
    CHECK(read->verified);
    CHECK(read->id == expected["id"]);
    CHECK(read->name == expected["name"]);
    CHECK(read->email == expected["email"]);
    CHECK(read->phone == expected["phone"]);
  }
}

}  // namespace
}  // namespace foyer::server
