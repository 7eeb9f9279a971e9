#include "server/auth/password_worker.h"

#include <boost/asio/post.hpp>
#include <sodium.h>

#include "server/loop/await_callback.h"

namespace foyer::server {
namespace {

// Runs work(password) on the pool and awaits what it returns.
template <class T, class Work>
Task<T> run_on(asio::thread_pool& threads, asio::io_context& loop, std::string password, Work work) {
  return await_callback<T>([&threads, &loop, password = std::move(password), work = std::move(work)](auto done) mutable {
    asio::post(threads, [&loop, done = std::move(done), password = std::move(password), work = std::move(work)]() mutable {
      auto result = work(password);
      sodium_memzero(password.data(), password.size());
      asio::post(loop, [done = std::move(done), result = std::move(result)]() mutable { done(std::move(result)); });
    });
  });
}

}  // namespace

Task<Result<std::string>> PasswordWorker::hash(std::string password) {
  ++waiting_;
  Result<std::string> hashed = co_await run_on<Result<std::string>>(threads_, loop_, std::move(password), hash_password);
  --waiting_;
  co_return hashed;
}

Task<bool> PasswordWorker::verify(std::string password, std::string hash) {
  ++waiting_;
  // Named, for the reason that await_callback.h gives.
  auto check = [hash = std::move(hash)](const std::string& text) { return verify_password(text, hash); };
  const bool right = co_await run_on<bool>(threads_, loop_, std::move(password), std::move(check));
  --waiting_;
  co_return right;
}

}  // namespace foyer::server
