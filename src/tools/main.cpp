// The command `foyer`.
#include "tools/command.h"

namespace {

using namespace foyer::tools;

constexpr AddCommand kCommands[] = {add_serve, add_agent, add_secret, add_import, add_pack, add_ask, add_eval, add_train, add_flow};

}  // namespace

int main(int argc, char** argv) {
  CLI::App program("Foyer: support answers in the visitor's browser, and a relay to people.", "foyer");
  program.require_subcommand(1);
  int status = kDone;
  for (const AddCommand add : kCommands) add(program, status);
  try {
    program.parse(argc, argv);
  } catch (const CLI::ParseError& problem) {
    return program.exit(problem) == 0 ? kDone : kBadInput;  // --help is no problem
  }
  return status;
}
