// Long work in small steps, so that who draws sixty frames a second can do it in between. A job has size() steps in all, of
// which done() are; step() does one, about as long as one search takes, and nothing once all are done.
// Thread rule: pure.
#pragma once

#include <algorithm>
#include <cstddef>

namespace foyer::inspect {

template <class Job>
[[nodiscard]] bool is_done(const Job& job) {
  return job.done() >= job.size();
}

// 0 to 1.
template <class Job>
[[nodiscard]] float progress(const Job& job) {
  return job.size() == 0 ? 1 : static_cast<float>(job.done()) / static_cast<float>(job.size());
}

// Steps until the clock says so; at least one, so that it ends however slow the machine. now_ms: what the time is.
template <class Job, class Clock>
void work_until(Job& job, double deadline_ms, Clock&& now_ms) {
  do {
    if (is_done(job)) return;
    job.step();
  } while (now_ms() < deadline_ms);
}

template <class Job>
void finish(Job& job) {
  while (!is_done(job)) job.step();
}

}  // namespace foyer::inspect
