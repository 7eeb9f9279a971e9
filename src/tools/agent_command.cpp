// foyer agent: agents' accounts, beside a running relay or without one.
#include <iostream>
#include <memory>

#include <sodium.h>
#include <termios.h>
#include <unistd.h>

#include "server/auth/accounts.h"
#include "server/auth/password.h"
#include "server/loop/clock.h"
#include "server/store/transaction.h"
#include "tools/command.h"
#include "tools/database.h"

namespace foyer::tools {
namespace {

struct Options {
  std::string data = "data";
  std::string name;
  std::string email;
  std::string role = "agent";
};

// A terminal does not show what is typed.
std::string read_password() {
  const bool is_terminal = isatty(STDIN_FILENO) != 0;
  termios shown{};
  if (is_terminal) {
    std::cerr << "Password: " << std::flush;
    tcgetattr(STDIN_FILENO, &shown);
    termios hidden = shown;
    hidden.c_lflag &= ~static_cast<tcflag_t>(ECHO);
    tcsetattr(STDIN_FILENO, TCSAFLUSH, &hidden);
  }
  std::string password;
  std::getline(std::cin, password);
  if (is_terminal) {
    tcsetattr(STDIN_FILENO, TCSAFLUSH, &shown);
    std::cerr << '\n';
  }
  return password;
}

Status add(const Options& options, const std::string& password) {
  server::NewAccount account{options.name, options.email, protocol::Role::kAgent, {}};
  if (options.role == "owner") account.role = protocol::Role::kOwner;
  if (Status status = server::check_identity(account.name, account.email); !status) return status;
  if (Status status = server::check_password(password); !status) return status;
  auto hash = server::hash_password(password);
  if (!hash) return hash.error();
  account.password_hash = std::move(*hash);

  auto database = open_database(options.data);
  if (!database) return database.error();
  auto transaction = store::Transaction::begin(*database);
  if (!transaction) return transaction.error();
  const auto added = server::add_account(*database, account, server::Condition::kAlways, server::now_ms());
  if (!added) return added.error();
  if (std::holds_alternative<server::NotAdded>(*added)) return Error{"This e-mail address has an account already."};
  return transaction->commit();
}

int run(const Options& options) {
  if (sodium_init() < 0) return kFailed;
  if (const Status status = add(options, read_password()); !status) {
    std::cerr << status.error().message << '\n';
    return kBadInput;
  }
  std::cout << "Added " << options.email << " as " << options.role << ".\n";
  return kDone;
}

}  // namespace

void add_agent(CLI::App& program, int& status) {
  auto options = std::make_shared<Options>();
  CLI::App* command = program.add_subcommand("agent", "Agents' accounts")->require_subcommand(1);
  CLI::App* adding = command->add_subcommand("add", "Add an account; the password is read from standard input");
  adding->add_option("--data", options->data, "The relay's data folder")->capture_default_str();
  adding->add_option("--name", options->name, "What visitors and agents see")->required();
  adding->add_option("--email", options->email, "What the agent logs in with")->required();
  adding->add_option("--role", options->role, "agent or owner")->check(CLI::IsMember({"agent", "owner"}))->capture_default_str();
  adding->callback([options, &status] { status = run(*options); });
}

}  // namespace foyer::tools
