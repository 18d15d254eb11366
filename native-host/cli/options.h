#pragma once

#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

#include "app/context.h"

namespace recourse::cli {

struct WrongUsage : std::runtime_error {
  using std::runtime_error::runtime_error;
};

/// What the command line gave: options of all commands and the words that are none.
struct Given {
  std::vector<std::string> words;
  std::optional<std::string> ledger;
  std::optional<Instant> now;
  std::optional<std::string> params;
  std::optional<std::string> store;
  std::optional<std::string> out;
  std::optional<std::string> language;
  std::optional<std::string> kind;
  std::optional<std::string> reason;
  std::optional<std::string> outcome;
  std::optional<std::string> line;
  std::optional<std::string> amount;
  std::optional<std::string> text;
  std::optional<std::string> country;
  int days = 30;
  bool json = false;
  std::optional<std::string> format;
  std::optional<std::string> order;
  bool all = false;
  bool yes = false;

  /// The one word a command needs. Throws WrongUsage.
  const std::string& only_word(const char* what) const;
  app::Context context() const;
};

/// Throws WrongUsage.
Given read_options(const std::vector<std::string>& arguments);

}  // namespace recourse::cli
