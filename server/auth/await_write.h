// Runs a job on the store's writer and awaits its commit.
#pragma once

#include "server/loop/await_callback.h"
#include "server/store/store.h"

namespace foyer::server {

// The store must outlive the task.
inline Task<store::Written> await_write(store::Store& store, store::Job job) {
  return await_callback<store::Written>([&store, job = std::move(job)](std::function<void(store::Written)> done) mutable {
    store.writer().submit(std::move(job), [done = std::move(done)](const store::Written& written) { done(written); });
  });
}

}  // namespace foyer::server
