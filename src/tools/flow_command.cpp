// foyer flow: the conversation's table as a Mermaid state chart, the one that README.md shows.
#include <cstdio>

#include "dialog/dialog.h"
#include "tools/command.h"

namespace foyer::tools {

void add_flow(CLI::App& program, int& status) {
  auto* command = program.add_subcommand("flow", "Print the conversation as a Mermaid state chart");
  command->callback([&status] {
    const std::string chart = dialog::mermaid();
    status = std::fwrite(chart.data(), 1, chart.size(), stdout) == chart.size() ? kDone : kFailed;
  });
}

}  // namespace foyer::tools
