// Starts a task of its own. This is the edge where what a library throws is caught once: it ends that task alone, and is logged.
#pragma once

#include <exception>
#include <string>

#include <boost/asio/co_spawn.hpp>

#include "server/loop/loop.h"
#include "server/metrics/log.h"

namespace foyer::server {

// name: of the task, for the log, which must outlive it.
inline void spawn(Executor executor, Task<> task, const Log& log, std::string name) {
  asio::co_spawn(executor, std::move(task), [&log, name = std::move(name)](const std::exception_ptr& thrown) {
    if (!thrown) return;
    try {
      std::rethrow_exception(thrown);
    } catch (const std::exception& error) {
      log.error("task_failed", {{"task", name}, {"reason", error.what()}});
    }
  });
}

}  // namespace foyer::server
