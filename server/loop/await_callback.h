// Awaits what calls back, once, on the loop's thread: the store's writer, the password worker.
#pragma once

#include <functional>
#include <memory>
#include <utility>

#include <boost/asio/async_result.hpp>

#include "server/loop/loop.h"

namespace foyer::server {

// start is called with a std::function<void(T)>, which must be called exactly once, and not before start has returned.
template <class T, class Start>
Task<T> await_callback(Start start) {
  constexpr asio::use_awaitable_t<Executor> kToken;
  // Named, not a temporary of the co_await expression: g++ 12 destroys the captures of such a temporary twice (its bug 100611).
  auto initiate = [&start](auto handler) {
    // A std::function must be copyable, which the handler is not.
    auto shared = std::make_shared<decltype(handler)>(std::move(handler));
    start(std::function<void(T)>([shared](T value) { std::move (*shared)(std::move(value)); }));
  };
  co_return co_await asio::async_initiate<const asio::use_awaitable_t<Executor>, void(T)>(initiate, kToken);
}

}  // namespace foyer::server
