// Work that takes long, beside the event loop: hashing, the disk.
#pragma once

#include <utility>

#include <boost/asio/post.hpp>
#include <boost/asio/thread_pool.hpp>

#include "server/loop/await_callback.h"

namespace foyer::server {

// Runs work() on one of the threads and awaits what it returns, back on the loop. The threads and the loop must outlive the task.
template <class T, class Work>
Task<T> run_on(asio::thread_pool& threads, asio::io_context& loop, Work work) {
  return await_callback<T>([&threads, &loop, work = std::move(work)](auto done) mutable {
    asio::post(threads, [&loop, done = std::move(done), work = std::move(work)]() mutable {
      auto result = work();
      asio::post(loop, [done = std::move(done), result = std::move(result)]() mutable { done(std::move(result)); });
    });
  });
}

}  // namespace foyer::server
