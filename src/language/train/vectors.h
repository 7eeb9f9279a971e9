// A table of vectors, one a word, and the sums that training does on them.
// Native only. Thread rule: a plain value.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace foyer::language {

class Vectors {
 public:
  Vectors(std::size_t rows, std::size_t dimensions) : dimensions_(dimensions), numbers_(rows * dimensions) {}

  [[nodiscard]] std::size_t size() const noexcept { return numbers_.size() / dimensions_; }
  [[nodiscard]] std::size_t dimensions() const noexcept { return dimensions_; }
  [[nodiscard]] std::span<float> operator[](std::size_t row) noexcept { return {&numbers_[row * dimensions_], dimensions_}; }
  [[nodiscard]] std::span<const float> operator[](std::size_t row) const noexcept {
    return {&numbers_[row * dimensions_], dimensions_};
  }
  void clear() noexcept { numbers_.assign(numbers_.size(), 0.0f); }

 private:
  std::size_t dimensions_;
  std::vector<float> numbers_;
};

[[nodiscard]] float dot(std::span<const float> a, std::span<const float> b) noexcept;
void add(std::span<float> to, float factor, std::span<const float> what) noexcept;  // to += factor * what
void scale(std::span<float> vector, float factor) noexcept;

// Makes the length 1, and returns what it was; a vector of zeros stays one.
float normalize(std::span<float> vector) noexcept;

// Random numbers that are the same on every machine (Steele, Lea, Flood, "SplitMix", 2014); the standard library's are not.
class Random {
 public:
  explicit Random(std::uint64_t seed) noexcept : state_(seed) {}
  std::uint64_t next() noexcept;
  std::size_t below(std::size_t limit) noexcept { return next() % limit; }                        // REQUIRES: limit > 0
  float fraction() noexcept { return static_cast<float>(next() >> 40) / static_cast<float>(1 << 24); }  // under 1

 private:
  std::uint64_t state_;
};

}  // namespace foyer::language
