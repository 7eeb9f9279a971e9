#include "imgui/example/socket.h"

#include <algorithm>
#include <chrono>
#include <deque>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/websocket.hpp>

namespace foyer::example {
namespace {

namespace asio = boost::asio;
namespace websocket = boost::beast::websocket;
using boost::system::error_code;

constexpr std::chrono::milliseconds kFirstPause{500};
constexpr std::chrono::milliseconds kLongestPause{30'000};
constexpr std::size_t kMaxMessageBytes = 1024 * 1024;

struct Happening {
  enum class Kind { kOpened, kClosed, kMessage };
  Kind kind;
  std::string text;
};

}  // namespace

class Socket::Line {
 public:
  Line(Address relay, std::string path, std::function<void()> wake)
      : relay_(std::move(relay)), path_(std::move(path)), wake_(std::move(wake)), thread_([this] { loop_.run(); }) {}

  ~Line() {
    asio::post(loop_, [this] { stop(); });
    work_.reset();
    thread_.join();
  }
  Line(const Line&) = delete;
  Line& operator=(const Line&) = delete;

  void want(bool wanted) {
    asio::post(loop_, [this, wanted] {
      if (wanted == wanted_) return;
      wanted_ = wanted;
      if (wanted) open();
      else stop();
    });
  }

  void send(std::string text) {
    asio::post(loop_, [this, text = std::move(text)]() mutable {
      outgoing_.push_back(std::move(text));
      if (is_open_ && outgoing_.size() == 1) write();
    });
  }

  std::vector<Happening> take() {
    const std::lock_guard lock(mutex_);
    return std::exchange(happened_, {});
  }

 private:
  using Stream = websocket::stream<boost::beast::tcp_stream>;

  void tell(Happening::Kind kind, std::string text = {}) {
    {
      const std::lock_guard lock(mutex_);
      happened_.push_back({kind, std::move(text)});
    }
    wake_();
  }

  void stop() {
    wanted_ = false;
    timer_.cancel();
    error_code ignored;
    if (stream_) boost::beast::get_lowest_layer(*stream_).socket().close(ignored);
  }

  void open() {
    stream_.emplace(loop_);
    stream_->read_message_max(kMaxMessageBytes);
    resolver_.async_resolve(relay_.host, relay_.port,
                            [this](error_code error, const asio::ip::tcp::resolver::results_type& places) {
                              if (error) return failed();
                              boost::beast::get_lowest_layer(*stream_).async_connect(
                                  places, [this](error_code refused, const asio::ip::tcp::endpoint&) {
                                    if (refused) return failed();
                                    shake_hands();
                                  });
                            });
  }

  // The relay lets in pages of the site's origins only; its own is one.
  void shake_hands() {
    const std::string host = relay_.host + ":" + relay_.port;
    stream_->set_option(websocket::stream_base::timeout::suggested(boost::beast::role_type::client));
    stream_->set_option(websocket::stream_base::decorator([host](websocket::request_type& request) {
      request.set(boost::beast::http::field::origin, "http://" + host);
    }));
    boost::beast::get_lowest_layer(*stream_).expires_never();
    stream_->async_handshake(host, path_, [this](error_code error) {
      if (error || !wanted_) return failed();
      is_open_ = true;
      pause_ = kFirstPause;
      outgoing_.clear();
      tell(Happening::Kind::kOpened);
      read();
    });
  }

  void read() {
    stream_->async_read(buffer_, [this](error_code error, std::size_t) {
      if (error) return failed();
      tell(Happening::Kind::kMessage, boost::beast::buffers_to_string(buffer_.data()));
      buffer_.clear();
      read();
    });
  }

  void write() {
    stream_->async_write(asio::buffer(outgoing_.front()), [this](error_code error, std::size_t) {
      if (error || !is_open_) return;  // the reader sees it, too
      outgoing_.pop_front();
      if (!outgoing_.empty()) write();
    });
  }

  void failed() {
    if (std::exchange(is_open_, false)) tell(Happening::Kind::kClosed);
    buffer_.clear();
    if (!wanted_) return;
    timer_.expires_after(pause_);
    pause_ = std::min(pause_ * 2, kLongestPause);
    timer_.async_wait([this](error_code cancelled) {
      if (!cancelled && wanted_) open();
    });
  }

  Address relay_;
  std::string path_;
  std::function<void()> wake_;
  asio::io_context loop_;
  asio::executor_work_guard<asio::io_context::executor_type> work_ = asio::make_work_guard(loop_);
  asio::ip::tcp::resolver resolver_{loop_};
  asio::steady_timer timer_{loop_};
  std::optional<Stream> stream_;
  boost::beast::flat_buffer buffer_;
  std::deque<std::string> outgoing_;
  std::chrono::milliseconds pause_ = kFirstPause;
  bool wanted_ = false;
  bool is_open_ = false;
  std::mutex mutex_;
  std::vector<Happening> happened_;
  std::thread thread_;  // last: it uses all of the above
};

Socket::Socket(Address relay, std::string path, std::function<void()> wake)
    : line_(std::make_shared<Line>(std::move(relay), std::move(path), std::move(wake))) {}
Socket::~Socket() = default;

void Socket::connect() { line_->want(true); }
void Socket::disconnect() { line_->want(false); }
void Socket::send(std::string text) { line_->send(std::move(text)); }

void Socket::deliver(const Listener& listener) {
  for (const Happening& happening : line_->take()) {
    if (happening.kind == Happening::Kind::kOpened) listener.opened();
    if (happening.kind == Happening::Kind::kClosed) listener.closed();
    if (happening.kind == Happening::Kind::kMessage) listener.message(happening.text);
  }
}

}  // namespace foyer::example
