// foyer secret: what a site's own server signs with who its customers are; beside a running relay or without one.
#include <iostream>
#include <memory>

#include <sodium.h>

#include "server/auth/site_secrets.h"
#include "tools/command.h"
#include "tools/database.h"

namespace foyer::tools {
namespace {

struct Options {
  std::string data = "data";
  std::string site;
  bool is_new = false;
};

Result<std::string> secret_of(const Options& options) {
  auto database = open_database(options.data);
  if (!database) return database.error();
  const auto held = server::site_secret(*database, options.site);
  if (!held) return held.error();
  if (held->empty()) return Error{"No relay has run with the site " + options.site + " in " + options.data + " yet."};
  if (!options.is_new) return *held;
  if (Status renewed = server::renew_site_secret(*database, options.site); !renewed) return renewed.error();
  return server::site_secret(*database, options.site);
}

int run(const Options& options) {
  if (sodium_init() < 0) return kFailed;
  const auto secret = secret_of(options);
  if (!secret) {
    std::cerr << secret.error().message << '\n';
    return kBadInput;
  }
  std::cout << *secret << '\n';
  return kDone;
}

}  // namespace

void add_secret(CLI::App& program, int& status) {
  auto options = std::make_shared<Options>();
  CLI::App* command = program.add_subcommand("secret", "Print a site's secret, with which its server signs who its customers are");
  command->add_option("--data", options->data, "The relay's data folder")->capture_default_str();
  command->add_option("--site", options->site, "The site's key")->required();
  command->add_flag("--renew", options->is_new, "Make a new one; what was signed with the old one is refused from then on");
  command->callback([options, &status] { status = run(*options); });
}

}  // namespace foyer::tools
