// The files of conversations by HTTP: POST /v1/files?conversation=ID&name=NAME takes one (the body is its bytes), GET /v1/files?id=ID
// gives it out. Whose they are says `Authorization: Bearer SECRET` of the conversation's visitor, or an agent's cookie.
// Thread rule: the event loop's thread only; the disk has a thread of its own.
#pragma once

#include <cstddef>
#include <memory>
#include <variant>

#include <boost/asio/thread_pool.hpp>

#include "server/auth/gate.h"
#include "server/files/blobs.h"
#include "server/files/file_row.h"
#include "server/http/router.h"
#include "server/limits/keyed_buckets.h"
#include "server/sites/sites.h"

namespace foyer::server {

class FileRoutes {
 public:
  // All of these must outlive it.
  FileRoutes(asio::io_context& loop, const Sites& sites, Gate& gate, store::Store& store, std::string folder)
      : loop_(loop), sites_(sites), gate_(gate), store_(store), blobs_(std::move(folder)) {}

  void add_to(Router& router);

 private:
  // Who drops holiday pictures into a chat sends a few dozen.
  static constexpr Rate kUploads{.burst = 40, .per_second = 0.2};
  // Each is in memory while it comes.
  static constexpr std::ptrdiff_t kMaxUploadsAtOnce = 8;

  // Somebody who may send a file to this conversation.
  struct Sender {
    protocol::Author author{};
    files::Place place;
    const SiteSettings* site = nullptr;
  };

  [[nodiscard]] std::variant<BodyRoom, Response> admit(const Request& request);
  [[nodiscard]] std::variant<Sender, Response> sender_of(const Request& request);
  [[nodiscard]] bool may_read(const Request& request, const files::Place& place);
  Task<Response> upload(const Request& request);
  Task<Response> store_file(files::NewFile added, std::int64_t max_site_bytes);
  Task<Response> download(const Request& request);

  asio::io_context& loop_;
  const Sites& sites_;
  Gate& gate_;
  store::Store& store_;
  files::Blobs blobs_;
  KeyedBuckets uploads_{kUploads};
  std::shared_ptr<int> places_ = std::make_shared<int>();  // a copy is a place that is taken
  asio::thread_pool disk_{1};  // last: it uses the blobs
};

}  // namespace foyer::server
