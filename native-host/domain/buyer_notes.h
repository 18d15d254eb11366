#pragma once

#include <optional>
#include <string>
#include <vector>

#include "domain/ids.h"
#include "domain/money.h"
#include "domain/time.h"

namespace recourse {

/// Why the buyer wants money back. `docs/protocol.md` lists which window classes each counts.
enum class Reason {
  not_received,
  late,
  damaged,
  defective,
  not_as_described,
  wrong_item,
  missing_parts,
  counterfeit,
  poor_service,
  changed_mind,
  marked_delivered,
  refund_missing
};

enum class AgreementState { asked, granted, promised, refused, paid, seller_asked, none };

/// What the buyer and the seller agreed, as the buyer noted it. The newest note for a line (or the order) counts.
struct Agreement {
  OrderId order_id;
  std::optional<LineId> line_id;
  AgreementState state = AgreementState::none;
  std::optional<Money> amount;
  std::optional<PageDate> on;     ///< the day it was said
  std::optional<PageDate> until;  ///< `promised`: the day it is promised for
  std::string note;
  Instant recorded_at;
  bool operator==(const Agreement&) const = default;
};

/// `none` takes back what was noted for the same line (or for the order and all its lines): the facts then hold
/// nothing.
enum class ProblemState { problem, fine, none };

/// The buyer's one click on an item: something is wrong, or all is fine. The newest for a line (or the order) counts.
struct Problem {
  OrderId order_id;
  std::optional<LineId> line_id;
  ProblemState state = ProblemState::fine;
  std::optional<Reason> reason;
  std::optional<PageDate> on;
  Instant recorded_at;
  bool operator==(const Problem&) const = default;
};

/// The buyer asked to be told when a reply time is over. The newest counts.
struct AskedReminder {
  OrderId order_id;
  std::optional<Instant> at;  ///< null: the buyer took it back
  Instant recorded_at;
  bool operator==(const AskedReminder&) const = default;
};

/// A file of evidence, known by its hash; the file itself stays where it is.
struct Evidence {
  std::string name;
  std::optional<PageDate> on;
  std::string sha256;
  bool ticked = false;
  bool operator==(const Evidence&) const = default;
};

struct Note {
  OrderId order_id;
  std::optional<LineId> line_id;
  std::string note;
  std::vector<Evidence> evidence;
  Instant recorded_at;
  bool operator==(const Note&) const = default;
};

}  // namespace recourse
