# The proof that a visitor is who your page says: hex HMAC-SHA256 of the id under the site's secret.
require "openssl"

def foyer_hash(secret, id)
  OpenSSL::HMAC.hexdigest("SHA256", secret, id)
end

puts foyer_hash(ENV.fetch("FOYER_SECRET"), ARGV.fetch(0))
