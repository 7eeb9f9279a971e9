// Open sockets, in all and by address. Thread rule: one thread; a Place must not outlive its ConnectionCount.
#pragma once

#include <cstddef>
#include <string>
#include <unordered_map>
#include <utility>

namespace foyer::server {

class ConnectionCount {
 public:
  // proxy: the address of many peers, which has no bound of its own; empty: none.
  ConnectionCount(std::size_t most, std::size_t most_per_address, std::string proxy)
      : most_(most), most_per_address_(most_per_address), proxy_(std::move(proxy)) {}

  // One socket's place, given back at the end of its life. False: there was none.
  class Place {
   public:
    Place() = default;
    Place(ConnectionCount* count, std::string address) : count_(count), address_(std::move(address)) {}
    Place(Place&& other) noexcept : count_(std::exchange(other.count_, nullptr)), address_(std::move(other.address_)) {}
    Place& operator=(Place&&) = delete;
    ~Place() {
      if (count_ != nullptr) count_->leave(address_);
    }
    explicit operator bool() const noexcept { return count_ != nullptr; }

   private:
    ConnectionCount* count_ = nullptr;
    std::string address_;
  };

  [[nodiscard]] Place enter(const std::string& address) {
    if (open_ >= most_) return {};
    std::size_t& here = by_address_[address];
    if (here >= most_per_address_ && address != proxy_) return {};
    ++here;
    ++open_;
    return {this, address};
  }

  [[nodiscard]] std::size_t open() const noexcept { return open_; }

 private:
  void leave(const std::string& address) {
    --open_;
    const auto found = by_address_.find(address);
    if (--found->second == 0) by_address_.erase(found);
  }

  std::size_t most_;
  std::size_t most_per_address_;
  std::string proxy_;
  std::size_t open_ = 0;
  std::unordered_map<std::string, std::size_t> by_address_;
};

}  // namespace foyer::server
