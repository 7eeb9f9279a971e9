// What the commands of `foyer` have in common. Each adds itself to the program: its options, and what it does, which sets the
// exit status.
#pragma once

#include <CLI/CLI.hpp>

namespace foyer::tools {

inline constexpr int kDone = 0;
inline constexpr int kFailed = 1;    // the machine's fault: no disk, no socket
inline constexpr int kBadInput = 2;  // the caller's: an option, a file's contents

// status: must outlive the program; set when the command has run.
using AddCommand = void (*)(CLI::App& program, int& status);

void add_serve(CLI::App& program, int& status);
void add_agent(CLI::App& program, int& status);
void add_secret(CLI::App& program, int& status);
void add_import(CLI::App& program, int& status);
void add_pack(CLI::App& program, int& status);
void add_ask(CLI::App& program, int& status);
void add_eval(CLI::App& program, int& status);
void add_train(CLI::App& program, int& status);
void add_train_triage(CLI::App& train, int& status);  // to the command above
void add_flow(CLI::App& program, int& status);

}  // namespace foyer::tools
