#include "server/auth/site_secrets.h"

#include <array>

#include <sodium.h>

namespace foyer::server {

namespace {

std::string make_secret() {
  std::array<unsigned char, 32> bytes{};
  randombytes_buf(bytes.data(), bytes.size());
  std::array<char, 2 * bytes.size() + 1> hex{};
  sodium_bin2hex(hex.data(), hex.size(), bytes.data(), bytes.size());
  return hex.data();
}

}  // namespace

Status ensure_site_secret(store::Database& database, std::string_view site) {
  return database.run("INSERT INTO site_secrets (site, secret) VALUES (?, ?) ON CONFLICT (site) DO NOTHING", site, make_secret());
}

Status renew_site_secret(store::Database& database, std::string_view site) {
  return database.run("UPDATE site_secrets SET secret = ? WHERE site = ?", make_secret(), site);
}

Result<std::string> site_secret(store::Database& database, std::string_view site) {
  auto row = database.prepare("SELECT secret FROM site_secrets WHERE site = ?").bind(site);
  std::string secret = row.next() ? row.text(0) : std::string();
  if (row.failed()) return row.error();
  return secret;
}

}  // namespace foyer::server
