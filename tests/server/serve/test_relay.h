// A relay on a free port with a store of its own, one site `demo`, and short ways to speak to it.
#pragma once

#include <atomic>
#include <filesystem>
#include <fstream>
#include <memory>
#include <string>
#include <thread>

#include "server/serve/client.h"
#include "server/serve/relay.h"
#include "server/store/temp_folder.h"

namespace foyer {

inline constexpr const char* kFaq = R"({"entries": [
  {"id": "return", "category": "returns", "top": true, "question": "How do I return something?",
   "alternatives": ["Can I send it back?"], "answer": "Within **30 days**."},
  {"id": "ship", "category": "shipping", "question": "When does my parcel come?",
   "alternatives": ["Where is my order?"], "answer": "In two days."}]})";

// Phrases and triage models are the real ones; training texts are a handful and no language is known, so that a relay starts at
// once.
inline void write_assets(const TempFolder& folder) {
  namespace fs = std::filesystem;
  fs::create_directories(folder.file("assets/training/smalltalk"));
  fs::create_directories(folder.file("assets/training/triage"));
  fs::create_directories(folder.file("assets/training/unrelated"));
  fs::create_directories(folder.file("assets/language"));
  fs::create_symlink(FOYER_SOURCE_DIR "/assets/language/en.small", folder.file("assets/language/en.small"));
  fs::create_directory_symlink(FOYER_SOURCE_DIR "/assets/locales", folder.file("assets/locales"));
  std::ofstream(folder.file("assets/training/smalltalk/en.jsonl")) << R"({"text": "hello", "label": "hello"})" << '\n'
                                                                   << R"({"text": "thanks", "label": "thanks"})" << '\n';
  std::ofstream(folder.file("assets/training/triage/en.jsonl"))
      << R"({"text": "thieves emptied my account", "priority": "urgent", "sentiment": "negative", "wants_person": true})" << '\n'
      << R"({"text": "what a lovely shop", "priority": "low", "sentiment": "positive", "wants_person": false})" << '\n';
}

inline server::Settings test_settings(const TempFolder& folder) {
  write_assets(folder);
  std::ofstream(folder.file("faq.json")) << kFaq;
  server::Settings settings;
  settings.address = "127.0.0.1";
  settings.data_folder = folder.file("data");
  settings.web_folder = folder.file("web");
  settings.assets_folder = folder.file("assets");
  settings.max_connections = 1000;
  settings.max_connections_per_address = 100;
  settings.sites = {{"demo", "Demo", {"self", "https://shop.example"}, {{folder.file("faq.json"), "en"}}}};
  settings.sites.front().wait_ms = 60'000;
  return settings;
}

class TestRelay {
 public:
  explicit TestRelay(const std::function<void(server::Settings&)>& change = {}) : settings_(test_settings(folder_)) {
    if (change) change(settings_);
    start();
  }
  ~TestRelay() { stop(); }

  void start() {
    auto opened = server::Relay::open(settings_);
    if (!opened) FAIL(opened.error().message);
    relay_ = std::move(*opened);
    thread_ = std::thread([this] { relay_->run(); });
  }
  void stop() {
    relay_->stop();
    thread_.join();
    relay_.reset();
  }

  [[nodiscard]] server::Relay& operator*() const { return *relay_; }
  [[nodiscard]] std::uint16_t port() const { return relay_->port(); }
  [[nodiscard]] std::string file(const std::string& name) const { return folder_.file(name); }

  Reply get(const std::string& target, const Headers& headers = {}) const { return ask(port(), "GET", target, headers); }
  Reply post(const std::string& target, const json& body, Headers headers = {}) const {
    headers.emplace("Origin", relay_->origin());
    headers.emplace("Content-Type", "application/json");
    return ask(port(), "POST", target, headers, body.dump());
  }

  // The first owner's cookie.
  std::string set_up() {
    const Reply reply = post("/v1/setup", {{"token", relay_->setup_token()}, {"name", "Mia"}, {"email", "mia@relay.example"},
                                           {"password", "correct horse"}});
    REQUIRE(reply.status == 201);
    return reply.cookie();
  }

  [[nodiscard]] WebSocketClient visitor_socket() const {
    return WebSocketClient(port(), "/v1/visitor?site=demo", {{"Origin", relay_->origin()}});
  }
  [[nodiscard]] WebSocketClient agent_socket(const std::string& cookie) const {
    return WebSocketClient(port(), "/v1/agent", {{"Origin", relay_->origin()}, {"Cookie", cookie}});
  }

 private:
  TempFolder folder_;
  server::Settings settings_;
  std::unique_ptr<server::Relay> relay_;
  std::thread thread_;
};

// The nth ULID of a test.
inline std::string ulid(int n) {
  const std::string digits = std::to_string(n);
  return std::string(26 - digits.size(), '0') + digits;
}

inline const std::string kVisitor(64, 'a');
inline const std::string kStranger(64, 'b');

inline json hello(const std::string& visitor, const std::string& conversation = "", int last_seq = 0, const std::string& epoch = "") {
  return {{"type", "hello"}, {"version", 2}, {"site", "demo"}, {"visitor", visitor}, {"conversation", conversation},
          {"last_seq", last_seq}, {"epoch", epoch}, {"locale", "en"}};
}

inline json visitor_post(const std::string& conversation, const std::string& id, const json& body) {
  return {{"type", "post"}, {"conversation", conversation}, {"id", id}, {"at", 1}, {"author", "visitor"}, {"body", body}};
}

inline json agent_post(const std::string& conversation, const std::string& id, const json& body) {
  return {{"type", "post"}, {"conversation", conversation}, {"id", id}, {"at", 1}, {"body", body}};
}

inline json written(const std::string& words) { return {{"type", "text"}, {"text", words}}; }

inline json escalated(const std::string& question) {
  const json tally = {{"asked", 1}, {"answered", 0}, {"helped", 0}, {"not_helped", 0}, {"clarified", 0}, {"unanswered", 1}};
  const json triage = {{"intent", "shipping"}, {"priority", "normal"}, {"sentiment", "neutral"}, {"confidence", 0.5},
                       {"locale", "en"}, {"shown", json::array()}};
  return {{"type", "escalated"}, {"question", question}, {"triage", triage}, {"history", json::array()}, {"tally", tally},
          {"page", "https://shop.example/cart"}};
}

}  // namespace foyer
