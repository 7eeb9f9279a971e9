// What the owner's commands print, write and exit with.
#include <unistd.h>

#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>

#include "base/bytes.h"
#include "tools/files.h"

using namespace foyer;
namespace fs = std::filesystem;

namespace {

constexpr const char* kSamples = FOYER_SOURCE_DIR "/tests/unit/import/samples/";

class Folder {
 public:
  Folder() { fs::create_directories(path_); }
  ~Folder() { fs::remove_all(path_); }

  [[nodiscard]] std::string file(const std::string& name) const { return (path_ / name).string(); }
  [[nodiscard]] std::string text(const std::string& name) const { return tools::read_file(file(name)).value(); }
  void write(const std::string& name, std::string_view text) const { REQUIRE(tools::write_file(file(name), as_bytes(text)).ok()); }

  // The exit status; what it prints is in "out" and "err".
  [[nodiscard]] int run(const std::string& arguments) const {
    const std::string command = std::string(FOYER_COMMAND) + ' ' + arguments + " >" + file("out") + " 2>" + file("err");
    return WEXITSTATUS(std::system(command.c_str()));
  }

 private:
  fs::path path_ = fs::temp_directory_path() / ("foyer-commands-" + std::to_string(getpid()));
};

const std::string kColliding =
    R"({"entries":[{"id":"a","question":"Where is my parcel?","answer":"A."},{"id":"b","question":"where is my parcel","answer":"B."}]})";

}  // namespace

TEST_CASE("what import writes, pack compiles") {
  const Folder folder;
  REQUIRE(folder.run("import " + std::string(kSamples) + "help.md " + kSamples + "page.html -o " + folder.file("faq.json")) == 0);
  CHECK(folder.text("out") == folder.file("faq.json") + ": 8 entries\n");
  CHECK(folder.text("err").find("help.md: line 7: 1 link is left out") != std::string::npos);
  REQUIRE(folder.run("pack " + folder.file("faq.json") + " -o " + folder.file("faq.pack")) == 0);
  CHECK(folder.text("out") == folder.file("faq.pack") + ": 8 entries in 1 locale(s)\n");
}

TEST_CASE("an import that fails says where and writes nothing") {
  const Folder folder;
  folder.write("bad.csv", "question,answer\nWhere?,\n");
  CHECK(folder.run("import " + folder.file("bad.csv") + " -o " + folder.file("faq.json")) == 2);
  CHECK(folder.text("err").find(folder.file("bad.csv") + ": line 2: ") == 0);
  CHECK_FALSE(fs::exists(folder.file("faq.json")));
  CHECK(folder.run("import " + folder.file("none.csv")) == 2);
  CHECK(folder.run("import " + folder.file("bad.doc")) == 2);
}

TEST_CASE("a warning stops pack only where it is strict") {
  const Folder folder;
  folder.write("faq.json", kColliding);
  const std::string pack = "pack " + folder.file("faq.json") + " -o " + folder.file("faq.pack");
  CHECK(folder.run(pack + " --strict") == 2);
  CHECK_FALSE(fs::exists(folder.file("faq.pack")));
  CHECK(folder.run(pack) == 0);
  CHECK(folder.text("err") == "warning: entry \"b\": \"where is my parcel\" is also a wording of \"a\" in \"en\"\n");
}

TEST_CASE("pack tells how many wordings find their entry, here and in the pack before") {
  const Folder folder;
  folder.write("faq.json", R"({"entries":[{"id":"a","question":"Where is my parcel?","alternatives":["Track my parcel"],"answer":"A."},
      {"id":"b","question":"What does it cost?","answer":"B."}]})");
  const std::string pack = "pack " + folder.file("faq.json") + " -o " + folder.file("faq.pack");
  REQUIRE(folder.run(pack) == 0);
  REQUIRE(folder.run(pack + " --against " + folder.file("faq.pack")) == 0);
  CHECK(folder.text("out").find("2 of 2 wordings find their entry without being in it, 2 in " + folder.file("faq.pack") + "\n") == 0);
  CHECK(folder.run(pack + " --against " + folder.file("faq.json")) == 2);
  CHECK(folder.text("err") == folder.file("faq.json") + ": not a knowledge pack\n");
}
