#pragma once

#include <string>

#include "cli/command_line.h"
#include "drafts/kinds.h"

namespace recourse::cli {

/// The language of a draft or case file: the one given, else the environment's, as the protocol spells it.
std::string draft_language(const Given& given);

}  // namespace recourse::cli
