// A few dozen rows that the tests of this folder learn from.
#pragma once

#include <vector>

#include "classify/train.h"

namespace foyer::classify {

inline std::vector<Row> sample_rows() {
  return {{"I want my money back", "refund"},        {"please refund my order", "refund"},
          {"how do I get a refund", "refund"},       {"return this and refund me", "refund"},
          {"我要退款", "refund"},                    {"怎么申请退款", "refund"},
          {"where is my parcel", "shipping"},        {"track my delivery", "shipping"},
          {"my package has not arrived", "shipping"}, {"when will it be delivered", "shipping"},
          {"我的包裹在哪里", "shipping"},            {"什么时候发货", "shipping"},
          {"I forgot my password", "account"},       {"cannot sign in to my account", "account"},
          {"reset my password please", "account"},   {"change the email of my account", "account"},
          {"忘记密码了", "account"},                 {"登录不了账号", "account"}};
}

}  // namespace foyer::classify
