#include "app/shortened.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <utility>

#include "codec/codec.h"
#include "codec/writer.h"
#include "rules/buyers_notes.h"
#include "text/cut.h"

namespace recourse::app {

namespace {

void leave_out_why(Refund& refund) {
  refund.reasons.clear();
  refund.deadlines.clear();
}

bool is_told(const Refund& refund) { return !refund.reasons.empty() || !refund.deadlines.empty(); }

/// False when nothing more can be left out.
bool shorten(OrderVerdict& verdict) {
  verdict.is_shortened = true;
  if (std::ranges::any_of(verdict.lines, [](const LineVerdict& line) { return is_told(line.refund); })) {
    for (auto& line : verdict.lines) leave_out_why(line.refund);
    return true;
  }
  if (!verdict.lines.empty()) {
    verdict.lines.clear();
    return true;
  }
  const bool was_told = is_told(verdict.refund);
  leave_out_why(verdict.refund);
  return was_told;
}

template <class Items>
void keep_first(Items& items, std::size_t most) {
  if (items.size() > most) items.erase(items.begin() + static_cast<std::ptrdiff_t>(most), items.end());
}

template <class Note>
void keep_newest(std::vector<Note>& notes, std::size_t most) {
  std::vector<Note> kept;
  for (const Note* note : rules::newest_notes(notes)) kept.push_back(*note);
  std::ranges::stable_sort(kept, {}, &Note::recorded_at);
  if (kept.size() > most) kept.erase(kept.begin(), kept.end() - static_cast<std::ptrdiff_t>(most));
  notes = std::move(kept);
}

constexpr std::size_t kLists = 4;
constexpr std::size_t kMostOfAList = 100;
constexpr std::size_t kMostSums = 500;

void keep_latest(std::vector<rules::MonthOfMoney>& months) {
  if (months.size() > kMostSums) months.erase(months.begin(), months.end() - static_cast<std::ptrdiff_t>(kMostSums));
}

bool is_over(const DisputeRecord& seen) {
  return seen.dispute.state == DisputeState::resolved || seen.dispute.state == DisputeState::cancelled;
}

}  // namespace

std::vector<std::string> texts_that_fit(std::vector<OrderVerdict> verdicts, std::size_t room) {
  std::vector<std::string> texts;
  texts.reserve(verdicts.size());
  for (const auto& verdict : verdicts) texts.push_back(codec::text_of(verdict));
  auto size = std::transform_reduce(texts.begin(), texts.end(), std::size_t{0}, std::plus<>(),
                                    [](const std::string& text) { return text.size() + 1; });
  while (size > room) {
    const auto longest = std::ranges::max_element(texts, {}, &std::string::size);
    auto& verdict = verdicts[static_cast<std::size_t>(longest - texts.begin())];
    if (!shorten(verdict)) break;  // a hundred answers without any reason always fit
    size -= longest->size();
    *longest = codec::text_of(verdict);
    size += longest->size();
  }
  return texts;
}

OrderFacts portion_of(OrderFacts facts, const Portion& portion) {
  const auto cut = [&](std::string& text) { text = text::shortened(std::move(text), portion.text); };
  Order& order = facts.record.order;
  cut(order.status_text);
  if (order.store) cut(order.store->name);
  if (order.payment_method) cut(*order.payment_method);
  if (order.tracking_number) cut(*order.tracking_number);
  keep_first(order.lines, portion.items);
  for (auto& line : order.lines) cut(line.title);
  keep_first(order.windows, portion.items);
  for (auto& window : order.windows) cut(window.text);
  std::ranges::stable_sort(facts.disputes, [](const DisputeRecord& a, const DisputeRecord& b) {
    return is_over(a) != is_over(b) ? is_over(b) : a.last_seen_at > b.last_seen_at;
  });
  keep_first(facts.disputes, portion.items);
  for (auto& seen : facts.disputes) cut(seen.dispute.text);
  keep_newest(facts.agreements, portion.items);
  for (auto& agreement : facts.agreements) cut(agreement.note);
  keep_newest(facts.problems, portion.items);
  return facts;
}

void keep_what_matters_most(ListPage& page) {
  page.is_shortened = true;
  std::ranges::stable_sort(page.entries, {}, [](const Listed& listed) {
    return std::pair(!listed.entry.days_left, listed.entry.days_left.value_or(0));
  });
  std::array<std::size_t, kLists> kept{};
  std::erase_if(page.entries, [&](const Listed& listed) {
    return ++kept[static_cast<std::size_t>(listed.entry.list)] > kMostOfAList;
  });
  keep_first(page.recovered.sums, kMostSums);
}

void keep_what_matters_most(OrdersPage& page) {
  page.is_shortened = true;
  keep_latest(page.money.months);
  for (auto& row : page.orders) keep_latest(row.money.months);
}

}  // namespace recourse::app
