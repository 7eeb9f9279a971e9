// The event loop's types: one io_context, one thread, C++20 coroutines. Executors and sockets are the concrete ones, since the
// type-erased defaults cost 8 % of CPU time a message.
#pragma once

#include <chrono>
#include <tuple>

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/basic_socket_acceptor.hpp>
#include <boost/asio/basic_stream_socket.hpp>
#include <boost/asio/basic_waitable_timer.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/use_awaitable.hpp>

namespace foyer::server {

namespace asio = boost::asio;

using Executor = asio::io_context::executor_type;
using Socket = asio::basic_stream_socket<asio::ip::tcp, Executor>;
using Acceptor = asio::basic_socket_acceptor<asio::ip::tcp, Executor>;
using SteadyTimer = asio::basic_waitable_timer<std::chrono::steady_clock, asio::wait_traits<std::chrono::steady_clock>, Executor>;
using ErrorCode = boost::system::error_code;

template <class T = void>
using Task = asio::awaitable<T, Executor>;

// co_await async_something(…, kAwait) gives [error, values…] and never throws.
inline constexpr auto kAwait = asio::as_tuple(asio::use_awaitable_t<Executor>());

}  // namespace foyer::server
