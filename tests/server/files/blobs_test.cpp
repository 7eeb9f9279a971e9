#include "server/files/blobs.h"

#include <filesystem>

#include <catch2/catch.hpp>

#include "server/store/temp_folder.h"

using namespace foyer;
using namespace foyer::files;
namespace fs = std::filesystem;

namespace {

std::size_t files_in(const std::string& folder) {
  std::size_t count = 0;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) count += entry.is_regular_file() ? 1 : 0;
  return count;
}

}  // namespace

TEST_CASE("what is kept is read back by its hash, and is there once") {
  TempFolder folder;
  Blobs blobs(folder.file("files"));
  const std::string bytes(100'000, 'x');
  const std::string hash = blobs.keep(bytes).value();
  CHECK(hash.size() == 64);
  CHECK(blobs.keep(bytes).value() == hash);
  CHECK(blobs.keep("something else").value() != hash);
  CHECK(blobs.read(hash).value() == bytes);
  CHECK(files_in(folder.file("files")) == 2);
}

TEST_CASE("the hash is BLAKE2b-256") {
  TempFolder folder;
  // printf abc | b2sum -l 256
  CHECK(Blobs(folder.file("files")).keep("abc").value() == "bddd813c634239723171ef3fee98579b94964e3bb1cb3e427262c8c068d52319");
}

TEST_CASE("a file that was kept a moment ago is not forgotten") {
  TempFolder folder;
  Blobs blobs(folder.file("files"));
  const std::string hash = blobs.keep("abc").value();
  blobs.forget(hash, std::chrono::hours(24));
  CHECK(blobs.read(hash).ok());
  const std::string path = folder.file("files/" + hash.substr(0, 2) + "/" + hash.substr(2));
  fs::last_write_time(path, fs::file_time_type::clock::now() - std::chrono::hours(25));
  blobs.forget(hash, std::chrono::hours(24));
  CHECK_FALSE(blobs.read(hash).ok());
}

TEST_CASE("kept again, it is young again") {
  TempFolder folder;
  Blobs blobs(folder.file("files"));
  const std::string hash = blobs.keep("abc").value();
  const std::string path = folder.file("files/" + hash.substr(0, 2) + "/" + hash.substr(2));
  fs::last_write_time(path, fs::file_time_type::clock::now() - std::chrono::hours(25));
  CHECK(blobs.keep("abc").value() == hash);
  blobs.forget(hash, std::chrono::hours(24));
  CHECK(blobs.read(hash).ok());
}

TEST_CASE("where there is no folder to write in, it says so") {
  CHECK_FALSE(Blobs("/proc/nowhere").keep("abc").ok());
}
