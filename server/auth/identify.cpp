#include "server/auth/identify.h"

#include "server/auth/hmac.h"
#include "server/auth/sessions.h"
#include "server/auth/token.h"

namespace foyer::server {

Result<customers::Identity> identify(const protocol::VisitorFrameIdentify& claim, std::string_view secret, std::int64_t now_ms) {
  if (claim.token && !claim.token->empty()) return read_token(*claim.token, secret, now_ms);
  customers::Identity identity{claim.id, /*verified=*/false, claim.name, claim.email, claim.phone.value_or("")};
  if (claim.hash.empty()) return identity;
  if (secret.empty() || !same_secret(claim.hash, hmac_sha256_hex(secret, claim.id))) {
    return Error{"The hash is not the hex HMAC-SHA256 of this id under this site's secret."};
  }
  identity.verified = true;
  return identity;
}

}  // namespace foyer::server
