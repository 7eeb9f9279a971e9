// The proof that a visitor is who your page says: hex HMAC-SHA256 of the id under the site's secret.
import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigInteger;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

class Identity {
  static String foyerHash(String secret, String id) throws Exception {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
    return String.format("%064x", new BigInteger(1, mac.doFinal(id.getBytes(UTF_8))));
  }

  public static void main(String[] arguments) throws Exception {
    System.out.println(foyerHash(System.getenv("FOYER_SECRET"), arguments[0]));
  }
}
