#include "server/ws/channel.h"

#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/websocket/stream.hpp>

#include "server/loop/spawn.h"

namespace foyer::server {

namespace websocket = boost::beast::websocket;

struct Channel::Stream : websocket::stream<Socket> {
  using websocket::stream<Socket>::stream;
  boost::beast::flat_buffer buffer{kMaxReadBytes};
};

Channel::Channel(Socket socket, ConnectionCount::Place place, const ChannelContext& context)
    : stream_(std::make_unique<Stream>(std::move(socket))),
      place_(std::move(place)),
      context_(context),
      silence_(context.wheel, [this] { on_silence(); }),
      stall_(context.wheel,
             [this] {
               ++context_.metrics.slow_peers_closed;
               cut("stalled");
             }) {
  stream_->read_message_max(kMaxReadBytes);
  stream_->auto_fragment(false);
  stream_->text(true);
}

Channel::~Channel() = default;

void Channel::open(Request request, Handlers handlers) {
  handlers_ = std::move(handlers);
  spawn(stream_->get_executor(), run(std::move(request)), context_.log, "websocket");
}

Task<> Channel::run(Request request) {
  const auto self = shared_from_this();
  // Also when a handler throws.
  struct Farewell {
    Channel& channel;
    ~Farewell() { channel.over(); }
  } farewell{*this};
  stream_->control_callback([this](websocket::frame_type, boost::beast::string_view) { heard_at_ = std::chrono::steady_clock::now(); });
  stall_.set(kHandshakeTimeout);
  const auto [refused] = co_await stream_->async_accept(request.message, kAwait);
  stall_.unset();
  is_open_ = !refused;
  heard_at_ = std::chrono::steady_clock::now();
  if (is_open_) silence_.set(kPingAfter);
  start_writing();
  while (is_open_) {
    const auto [error, bytes] = co_await stream_->async_read(stream_->buffer, kAwait);
    if (error == websocket::error::message_too_big || error == websocket::error::buffer_overflow) {
      context_.metrics.refused(protocol::Refusal::kTooLarge);
      context_.log.warn("frame_too_large");
    }
    if (error) break;
    heard_at_ = std::chrono::steady_clock::now();
    ++context_.metrics.frames_received;
    const auto data = stream_->buffer.cdata();
    if (!closing_) handlers_.on_message({static_cast<const char*>(data.data()), data.size()});
    stream_->buffer.consume(stream_->buffer.size());
  }
}

void Channel::over() {
  is_open_ = false;
  closing_ = true;
  silence_.unset();
  // The handlers hold the session, which holds this channel: dropping them breaks the circle.
  const Handlers handlers = std::exchange(handlers_, Handlers{});
  handlers.on_closed();
}

void Channel::send(Frame frame) {
  if (closing_) return;
  if (queued_bytes_ > kMaxQueuedBytes) {
    ++context_.metrics.slow_peers_closed;
    return cut("too_much_unread");
  }
  queued_bytes_ += frame->size();
  queue_.push_back(std::move(frame));
  start_writing();
}

void Channel::close(CloseCode code, std::string_view reason) {
  if (closing_) return;
  closing_ = true;
  close_code_ = code;
  close_reason_ = reason;
  start_writing();
}

void Channel::start_writing() {
  if (!is_open_ || std::exchange(writing_, true)) return;
  spawn(stream_->get_executor(), write_all(), context_.log, "websocket_write");
}

Task<> Channel::write_all() {
  const auto self = shared_from_this();
  while (!queue_.empty()) {
    const Frame frame = queue_.front();
    queue_.pop_front();
    stall_.set(kStallTimeout);
    const auto [error, bytes] = co_await stream_->async_write(boost::asio::buffer(*frame), kAwait);
    queued_bytes_ -= frame->size();
    if (error) break;
    ++context_.metrics.frames_sent;
    if (has_room() && handlers_.on_room) handlers_.on_room();
  }
  if (closing_ && is_open_) {
    stall_.set(kFarewellTimeout);
    const websocket::close_reason reason(static_cast<websocket::close_code>(close_code_), close_reason_);
    co_await stream_->async_close(reason, kAwait);
  }
  stall_.unset();
  writing_ = false;
}

// Pings count as nothing heard: only what the peer itself sends shows that it is there.
void Channel::on_silence() {
  const auto silent_for = std::chrono::steady_clock::now() - heard_at_;
  if (silent_for >= kDeadAfter) {
    ++context_.metrics.silent_peers_closed;
    return cut("silent");
  }
  silence_.set(kPingAfter);
  if (silent_for >= kPingAfter) spawn(stream_->get_executor(), ping(), context_.log, "websocket_ping");
}

Task<> Channel::ping() {
  const auto self = shared_from_this();
  const websocket::ping_data nothing;
  co_await stream_->async_ping(nothing, kAwait);
}

void Channel::cut(std::string_view why) {
  closing_ = true;
  context_.log.info("peer_cut", {{"reason", std::string(why)}});
  ErrorCode ignored;
  stream_->next_layer().close(ignored);
}

}  // namespace foyer::server
