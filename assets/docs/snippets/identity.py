# The proof that a visitor is who your page says: hex HMAC-SHA256 of the id under the site's secret.
import hashlib
import hmac
import os
import sys


def foyer_hash(secret: str, id: str) -> str:
    return hmac.new(secret.encode("utf-8"), id.encode("utf-8"), hashlib.sha256).hexdigest()


print(foyer_hash(os.environ["FOYER_SECRET"], sys.argv[1]))
