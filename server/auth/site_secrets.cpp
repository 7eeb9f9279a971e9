#include "server/auth/site_secrets.h"

#include "server/hex/hex.h"

namespace foyer::server {
namespace {

constexpr std::size_t kSecretBytes = 32;

}  // namespace

Status ensure_site_secret(store::Database& database, std::string_view site) {
  return database.run("INSERT INTO site_secrets (site, secret) VALUES (?, ?) ON CONFLICT (site) DO NOTHING", site, random_hex(kSecretBytes));
}

Status renew_site_secret(store::Database& database, std::string_view site) {
  return database.run("UPDATE site_secrets SET secret = ? WHERE site = ?", random_hex(kSecretBytes), site);
}

Result<std::string> site_secret(store::Database& database, std::string_view site) {
  auto row = database.prepare("SELECT secret FROM site_secrets WHERE site = ?").bind(site);
  std::string secret = row.next() ? row.text(0) : std::string();
  if (row.failed()) return row.error();
  return secret;
}

}  // namespace foyer::server
