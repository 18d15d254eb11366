#include "domain/order_lines.h"

#include <algorithm>

#include "domain/take.h"

namespace recourse {

namespace {

using recourse::take;

/// The same product, or of the same title where a product is not known.
bool is_alike(const OrderLine& a, const OrderLine& b) {
  return a.product_id && b.product_id ? a.product_id == b.product_id : a.title == b.title;
}

bool is_unnamed(const OrderLine& line) { return !line.line_id; }

void take(OrderLine& known, const OrderLine& seen) {
  take(known.line_id, seen.line_id);
  take(known.product_id, seen.product_id);
  take(known.title, seen.title);
  take(known.quantity, seen.quantity);
  take(known.price, seen.price);
  take(known.eta_on, seen.eta_on);
  take(known.delivered_on, seen.delivered_on);
}

bool is_of(const ButtonRecord& button, const OrderLine& line) {
  if (line.line_id || button.line_id) return button.line_id == line.line_id;
  return button.product_id == line.product_id && button.title == line.title;
}

/// The items of one sighting, one after another.
class Taking {
 public:
  Taking(OrderRecord& known, const OrderSighting& seen)
      : known_(known),
        lines_(known.order.lines),
        seen_(seen),
        all_are_named_(known.detail_read_at && !lines_.empty() && std::ranges::none_of(lines_, is_unnamed)),
        is_taken_(lines_.size(), false) {}

  void take_named(const OrderLine& line) {
    const auto same = std::ranges::find(lines_, line.line_id, &OrderLine::line_id);
    take_at(same != lines_.end() ? place_of(same) : free_place(line), line);
  }

  void take_unnamed(const OrderLine& line) {
    const auto fits = [&](const OrderLine& known) { return known.line_id && is_alike(known, line); };
    const auto named = std::ranges::count_if(lines_, fits);
    if (named == 0) {
      const auto place = free_place(line);
      if (place < lines_.size() || !all_are_named_) take_at(place, line);
      return;
    }
    const auto alike = std::ranges::count_if(seen_.order.lines, [&](const OrderLine& s) { return is_alike(s, line); });
    if (named == 1 && alike == 1) take_at(place_of(std::ranges::find_if(lines_, fits)), line);
  }

 private:
  using Lines = std::vector<OrderLine>;

  std::size_t place_of(Lines::const_iterator line) const { return static_cast<std::size_t>(line - lines_.begin()); }

  /// Of the items without an id the first like this one that the page has not shown yet; past the end when there is
  /// none.
  std::size_t free_place(const OrderLine& line) const {
    std::size_t place = 0;
    while (place < lines_.size() && (is_taken_[place] || lines_[place].line_id || !is_alike(lines_[place], line)))
      ++place;
    return place;
  }

  void take_at(std::size_t place, const OrderLine& line) {
    if (place == lines_.size()) {
      lines_.push_back(line);
      lines_.back().dispute_offered.reset();
      is_taken_.push_back(false);
    } else {
      carry_button(lines_[place], line);
      take(lines_[place], line);
    }
    is_taken_[place] = true;
    take_button(lines_[place], line);
  }

  /// What the button is known by changes with the item. Of two alike it is not known whose it was.
  void carry_button(const OrderLine& before, const OrderLine& line) {
    const auto button = std::ranges::find_if(known_.buttons, [&](const auto& b) { return is_of(b, before); });
    if (before.line_id || button == known_.buttons.end()) return;
    const auto alike = std::ranges::count_if(lines_, [&](const OrderLine& l) { return is_of(*button, l); });
    if (alike > 1 && line.line_id) {
      known_.buttons.erase(button);
      return;
    }
    OrderLine after = before;
    take(after, line);
    know_by(*button, after);
  }

  static void know_by(ButtonRecord& button, const OrderLine& line) {
    button.line_id = line.line_id;
    button.product_id = line.line_id ? std::nullopt : line.product_id;
    button.title = line.line_id ? std::string() : line.title;
  }

  /// Items that are alike and have no ids share their button: it is offered where it is for each of them.
  std::optional<bool> offered(const OrderLine& line) const {
    if (line.line_id || !line.dispute_offered) return line.dispute_offered;
    for (const auto& other : seen_.order.lines)
      if (!other.line_id && is_alike(other, line) && other.dispute_offered != line.dispute_offered) return std::nullopt;
    return line.dispute_offered;
  }

  void take_button(const OrderLine& item, const OrderLine& line) {
    const auto told = offered(line);
    if (!told) return;
    auto same = std::ranges::find_if(known_.buttons, [&](const auto& b) { return is_of(b, item); });
    if (same == known_.buttons.end()) {
      same = known_.buttons.insert(known_.buttons.end(), ButtonRecord{});
      know_by(*same, item);
    }
    same->offered = *told;
    same->seen_at = seen_.seen_at;
    if (same->offered) same->offered_seen_at = seen_.seen_at;
  }

  OrderRecord& known_;
  Lines& lines_;
  const OrderSighting& seen_;
  bool all_are_named_;
  std::vector<bool> is_taken_;
};

/// A whole detail page with ids names every item: one that is left without was an item in other words.
void forget_unnamed(OrderRecord& known, const OrderSighting& seen) {
  const auto& told = seen.order.lines;
  if (!seen.complete || seen.page != PageKind::order_detail) return;
  if (told.empty() || std::ranges::any_of(told, is_unnamed)) return;
  std::erase_if(known.order.lines, is_unnamed);
  std::erase_if(known.buttons, [](const ButtonRecord& button) { return !button.line_id; });
}

}  // namespace

const ButtonRecord* button_of(const OrderRecord& record, const OrderLine& line) {
  const auto found = std::ranges::find_if(record.buttons, [&](const auto& button) { return is_of(button, line); });
  return found == record.buttons.end() ? nullptr : &*found;
}

void take_lines(OrderRecord& known, const OrderSighting& seen) {
  Taking taking(known, seen);
  for (const auto& line : seen.order.lines)
    if (line.line_id) taking.take_named(line);
  for (const auto& line : seen.order.lines)
    if (!line.line_id) taking.take_unnamed(line);
  forget_unnamed(known, seen);
}

}  // namespace recourse
