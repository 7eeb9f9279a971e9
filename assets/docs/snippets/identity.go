// The proof that a visitor is who your page says: hex HMAC-SHA256 of the id under the site's secret.
package main

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"os"
)

func foyerHash(secret, id string) string {
	mac := hmac.New(sha256.New, []byte(secret))
	mac.Write([]byte(id))
	return hex.EncodeToString(mac.Sum(nil))
}

func main() {
	fmt.Println(foyerHash(os.Getenv("FOYER_SECRET"), os.Args[1]))
}
