// foyer serve: runs the relay.
#include <iostream>
#include <memory>

#include <sys/resource.h>

#include "server/config/fields.h"
#include "server/config/load.h"
#include "server/serve/relay.h"
#include "tools/command.h"

namespace foyer::tools {
namespace {

// Each connection is a descriptor; the usual soft limit is 1,024, the hard one far higher.
void allow_many_descriptors() {
  rlimit limit{};
  if (getrlimit(RLIMIT_NOFILE, &limit) != 0) return;
  limit.rlim_cur = limit.rlim_max;
  setrlimit(RLIMIT_NOFILE, &limit);
}

void print_addresses(const server::Relay& relay) {
  const std::string address = relay.address();
  std::cout << "demo shop       " << address << "/demo/\n" << "agents' page    " << address << "/admin\n";
  if (!relay.setup_token().empty()) std::cout << "first-run link  " << address << "/admin#setup=" << relay.setup_token() << '\n';
  if (!relay.pages_are_built()) std::cout << "The pages are not built yet: run node web/build.mjs.\n";
  std::cout << std::flush;
}

int run(const server::Given& given) {
  auto settings = server::load_settings(given);
  if (!settings) {
    std::cerr << settings.error().message << '\n';
    return kBadInput;
  }
  allow_many_descriptors();
  auto relay = server::Relay::open(std::move(*settings));
  if (!relay) {
    std::cerr << relay.error().message << '\n';
    return kBadInput;
  }
  (*relay)->handle_signals();
  print_addresses(**relay);
  (*relay)->run();
  return kDone;
}

}  // namespace

void add_serve(CLI::App& program, int& status) {
  auto given = std::make_shared<server::Given>();
  CLI::App* command = program.add_subcommand("serve", "Run the relay: widget, visitors' and agents' sockets, agents' page");
  command->add_option("--config", given->config_file, "JSON file of settings and sites")->envname("FOYER_CONFIG");
  command->add_option("--site-file", given->site_files, "JSON file with more sites: {\"sites\": […]}; may be given again");
  for (const server::Field& field : server::fields()) {
    const std::string name(field.name);
    std::string doc(field.doc);
    doc += " [" + std::string(field.fallback) + "; " + server::environment_of(field) + "]";
    command->add_option_function<std::string>(
        server::flag_of(field), [given, name](const std::string& value) { given->flags[name] = value; }, doc);
  }
  command->callback([given, &status] {
    given->environment = server::read_environment();
    status = run(*given);
  });
}

}  // namespace foyer::tools
