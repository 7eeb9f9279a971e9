// The proof that a visitor is who your page says: hex HMAC-SHA256 of the id under the site's secret.
import { createHmac } from 'node:crypto';

export const foyerHash = (secret, id) => createHmac('sha256', secret).update(id, 'utf8').digest('hex');

console.log(foyerHash(process.env.FOYER_SECRET, process.argv[2]));
