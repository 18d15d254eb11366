#pragma once

// What is heard in a seller's message, in words.
#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "rules/asking.h"

namespace recourse::rules {

/// "wait 20, cancel-dispute"
inline std::string spoken(const std::vector<Asking>& asks) {
  std::string text;
  for (const auto& [ask, days] : asks)
    text += (text.empty() ? "" : ", ") + ask + (days ? " " + std::to_string(*days) : "");
  return text;
}

using Said = std::vector<std::pair<const char*, const char*>>;

inline void expect_heard(const Said& cases) {
  for (const auto& [text, ask] : cases) EXPECT_EQ(spoken(asked_in_message(text)), ask) << text;
}

}  // namespace recourse::rules
