#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace recourse::rules {

/// What a text seems to ask of the buyer. Words are no proof: it is offered, and nothing is decided on it.
struct Asking {
  std::string ask;          ///< "cancel-dispute", "asks-video": as asking_words.h has them
  std::optional<int> days;  ///< to wait for, where it says how many
};

/// Of a seller's message, in the order of its sentences; one ask once, with the first days said of it.
std::vector<Asking> asked_in_message(std::string_view text);

/// Of a request's text.
std::vector<Asking> asked_in_request(std::string_view text);

}  // namespace recourse::rules
