#include "server/auth/password_worker.h"

#include <sodium.h>

#include "server/loop/run_on.h"

namespace foyer::server {
// Works are named before they are awaited, for the reason that await_callback.h gives.

Task<Result<std::string>> PasswordWorker::hash(std::string password) {
  ++waiting_;
  auto work = [password = std::move(password)]() mutable {
    Result<std::string> hashed = hash_password(password);
    sodium_memzero(password.data(), password.size());
    return hashed;
  };
  Result<std::string> hashed = co_await run_on<Result<std::string>>(threads_, loop_, std::move(work));
  --waiting_;
  co_return hashed;
}

Task<bool> PasswordWorker::verify(std::string password, std::string hash) {
  ++waiting_;
  auto work = [password = std::move(password), hash = std::move(hash)]() mutable {
    const bool right = verify_password(password, hash);
    sodium_memzero(password.data(), password.size());
    return right;
  };
  const bool right = co_await run_on<bool>(threads_, loop_, std::move(work));
  --waiting_;
  co_return right;
}

}  // namespace foyer::server
