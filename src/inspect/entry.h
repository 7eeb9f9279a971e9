// One entry of an FAQ, as its owner may change it. Thread rule: plain values.
#pragma once

#include <string>
#include <vector>

namespace foyer::inspect {

struct Entry {
  std::string id;
  std::string category;
  std::vector<std::string> wordings;  // the question, then its alternatives; never empty
  std::string answer;
};

}  // namespace foyer::inspect
