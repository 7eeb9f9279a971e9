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
  // In a pointer, since a completion's value must be default constructible.
  using Hashed = std::shared_ptr<Result<std::string>>;
  Hashed hashed = co_await run_on<Hashed>(threads_, loop_, std::move(password), [](const std::string& text) {
    return std::make_shared<Result<std::string>>(hash_password(text));
  });
  --waiting_;
  co_return std::move(*hashed);
}

Task<bool> PasswordWorker::verify(std::string password, std::string hash) {
  ++waiting_;
  const bool right = co_await run_on<bool>(threads_, loop_, std::move(password), [hash = std::move(hash)](const std::string& text) {
    return verify_password(text, hash);
  });
  --waiting_;
  co_return right;
}

}  // namespace foyer::server
