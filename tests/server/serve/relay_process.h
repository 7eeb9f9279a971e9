// `foyer serve` as a process of its own, to be ended by signals.
#pragma once

#include <csignal>
#include <cstdio>
#include <string>
#include <vector>

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include "server/serve/test_relay.h"

namespace foyer {

// Runs the command with these arguments; its standard output comes through a pipe.
class Process {
 public:
  explicit Process(const std::vector<std::string>& arguments, const std::string& input = "") {
    int output[2];
    int typed[2];
    REQUIRE(pipe(output) == 0);
    REQUIRE(pipe(typed) == 0);
    id_ = fork();
    REQUIRE(id_ >= 0);
    if (id_ == 0) become(arguments, typed[0], output[1]);
    ::close(output[1]);
    ::close(typed[0]);
    REQUIRE(::write(typed[1], input.data(), input.size()) == static_cast<ssize_t>(input.size()));
    ::close(typed[1]);
    output_ = fdopen(output[0], "r");
  }
  Process(const Process&) = delete;
  Process& operator=(const Process&) = delete;
  ~Process() {
    if (id_ > 0) end(SIGKILL);
    std::fclose(output_);
  }

  // The next line of its output; empty at its end.
  std::string line() {
    char buffer[1000];
    return std::fgets(buffer, sizeof buffer, output_) == nullptr ? std::string() : std::string(buffer);
  }

  void signal(int number) const { ::kill(id_, number); }
  int end(int number) {
    signal(number);
    return wait();
  }
  // Its exit status, or minus the signal that ended it.
  int wait() {
    int status = 0;
    ::waitpid(std::exchange(id_, -1), &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
  }

 private:
  [[noreturn]] static void become(const std::vector<std::string>& arguments, int input, int output) {
    std::vector<char*> argv = {const_cast<char*>(FOYER_COMMAND)};
    for (const std::string& argument : arguments) argv.push_back(const_cast<char*>(argument.c_str()));
    argv.push_back(nullptr);
    dup2(input, STDIN_FILENO);
    dup2(output, STDOUT_FILENO);
    // The log, and what is said of bad settings, would only be in the way of the test's own words.
    dup2(open("/dev/null", O_WRONLY), STDERR_FILENO);
    execv(FOYER_COMMAND, argv.data());
    _exit(127);
  }

  pid_t id_ = -1;
  std::FILE* output_ = nullptr;
};

// A relay's process over a folder that outlives it.
class RelayProcess {
 public:
  explicit RelayProcess(const TempFolder& folder)
      : process_({"serve", "--config", folder.file("relay.json"), "--port", "0", "--data", folder.file("data")}) {
    const std::string line = process_.line();  // "demo shop       http://127.0.0.1:PORT/demo/"
    const std::size_t at = line.find("127.0.0.1:");
    REQUIRE(at != std::string::npos);
    port_ = static_cast<std::uint16_t>(std::stoi(line.substr(at + 10)));
  }

  static void prepare(const TempFolder& folder) {
    write_assets(folder);
    std::ofstream(folder.file("faq.json")) << kFaq;
    std::ofstream(folder.file("relay.json"))
        << R"({"assets": "assets", "web": "web", "sites": [{"key": "demo", "origins": ["self"], "faq": "faq.json"}]})";
  }

  [[nodiscard]] std::uint16_t port() const noexcept { return port_; }
  [[nodiscard]] WebSocketClient visitor_socket() const {
    return WebSocketClient(port_, "/v1/visitor?site=demo", {{"Origin", "http://127.0.0.1:" + std::to_string(port_)}});
  }
  Process& process() noexcept { return process_; }

 private:
  Process process_;
  std::uint16_t port_ = 0;
};

}  // namespace foyer
