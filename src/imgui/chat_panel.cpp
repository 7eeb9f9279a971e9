#include "imgui/chat_panel.h"

#include <algorithm>
#include <utility>
#include <variant>

namespace foyer::imgui {
namespace {

// The widget's, in CSS pixels.
constexpr float kWidth = 396;
constexpr float kHeight = 690;
constexpr float kMargin = 20;

constexpr std::size_t kEntropyBytes = 16;

template <class... Functions>
struct Overloaded : Functions... {
  using Functions::operator()...;
};
// Said for clang 14.
template <class... Functions>
Overloaded(Functions...) -> Overloaded<Functions...>;

}  // namespace

ChatPanel::ChatPanel(client::Client& client, Host& host, Text& text, const Theme& theme)
    : client_(client), host_(host), panel_(text, theme), scale_(theme.scale) {
  take(client_.look());
}

Status ChatPanel::restore(std::span<const std::uint8_t> bytes) {
  Status status = client_.restore(bytes);
  take(client_.look());
  return status;
}

void ChatPanel::use(const Theme& theme) {
  scale_ = theme.scale;
  panel_.use(theme);
}

void ChatPanel::open() {
  panel_.focus();
  handle(client::EventView{view::ViewEventOpened{}});
}

Box ChatPanel::place() const {
  const ImGuiViewport& viewport = *ImGui::GetMainViewport();
  const float margin = kMargin * scale_;
  const ImVec2 end{viewport.WorkPos.x + viewport.WorkSize.x, viewport.WorkPos.y + viewport.WorkSize.y};
  const ImVec2 size{std::min(kWidth * scale_, viewport.WorkSize.x - 2 * margin),
                    std::min(kHeight * scale_, viewport.WorkSize.y - 2 * margin)};
  return box_at({end.x - margin - size.x, end.y - margin - size.y}, size);
}

void ChatPanel::draw(const Box& place, Items* items) {
  tick();
  const Surroundings surroundings{host_.now_ms(), [this](std::int64_t at_ms) { return host_.time_of_day(at_ms); }};
  Acts acts = panel_.draw(place, surroundings, items);
  for (view::ViewEvent& event : acts.events) {
    const bool closes = std::holds_alternative<view::ViewEventClosed>(event);
    handle(client::EventView{std::move(event)});
    if (closes) host_.closed();
  }
  for (const std::string& url : acts.urls) host_.open_url(url);
}

int ChatPanel::next_frame_ms() {
  const int looks = panel_.next_frame_ms();
  if (timer_ == 0) return looks;
  const auto left = static_cast<int>(std::clamp<std::int64_t>(timer_ - host_.now_ms(), 0, 1 << 30));
  return looks == kNever ? left : std::min(looks, left);
}

void ChatPanel::tick() {
  if (timer_ != 0 && host_.now_ms() >= timer_) {
    timer_ = 0;
    handle(client::EventTimer{});
  }
}

void ChatPanel::handle(client::Event event) {
  client::Input input;
  input.now = host_.now_ms();
  input.entropy = host_.random_hex(kEntropyBytes);
  input.event = std::move(event);
  take(client_.handle(input));
  if (const auto snapshot = client_.take_snapshot()) host_.store(*snapshot);
}

void ChatPanel::take(client::Response response) {
  if (response.view) {
    unread_ = response.view->unread;
    panel_.show(std::move(*response.view));
  }
  for (const client::Effect& effect : response.effects) run(effect);
}

void ChatPanel::run(const client::Effect& effect) {
  std::visit(Overloaded{
                 [this](const client::EffectConnect&) { host_.connect(); },
                 [this](const client::EffectDisconnect&) { host_.disconnect(); },
                 [this](const client::EffectSend& send) { host_.send(send.frame); },
                 [this](const client::EffectTimer& timer) { timer_ = timer.at; },
                 [this](const client::EffectNotify& notify) { host_.notify(notify.name, notify.detail); },
                 // Language packs are the browser's and the relay's matter: answers need none.
                 [](const client::EffectFetchLanguage&) {},
             },
             effect);
}

}  // namespace foyer::imgui
