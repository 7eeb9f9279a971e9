<?php
// The proof that a visitor is who your page says: hex HMAC-SHA256 of the id under the site's secret.
function foyer_hash(string $secret, string $id): string
{
    return hash_hmac('sha256', $id, $secret);
}

echo foyer_hash(getenv('FOYER_SECRET'), $argv[1]), "\n";
