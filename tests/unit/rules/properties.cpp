// What must hold for every ledger, over many made from seeds.
#include <gmock/gmock.h>

#include <algorithm>
#include <array>
#include <cstdlib>

#include "rulebook/load.h"
#include "rules/judge.h"
#include "unit/rules/generator.h"
#include "unit/rules/spoken.h"

namespace recourse::testing {
namespace {

#ifdef __SANITIZE_ADDRESS__
constexpr unsigned kLedgers = 1'000;  // each costs some ten times as much
#else
constexpr unsigned kLedgers = 10'000;
#endif

/// How many are made.
unsigned ledgers() {
  const char* told = std::getenv("RECOURSE_LEDGERS");
  return told != nullptr ? static_cast<unsigned>(std::atoi(told)) : kLedgers;
}

Question asked(Instant now, std::optional<Reason> reason = {}) {
  return {.now = now, .buyer_utc_offset = std::chrono::minutes(-180), .reason = reason};
}

OrderVerdict judged(const OrderFacts& facts, const Question& question) {
  return rules::judge_order(facts, question, rulebook::built_in());
}

std::optional<Reason> some_reason(Generator& generator) {
  if (generator.one_in(2)) return std::nullopt;
  return static_cast<Reason>(generator.below(static_cast<int>(Reason::refund_missing) + 1));
}

/// Whether no counted day of an earlier verdict comes back.
void expect_nothing_reopened(const Refund& earlier, const Refund& later) {
  if (earlier.code == RefundCode::window_closed) {
    EXPECT_EQ(later.code, RefundCode::window_closed);
  }
  ASSERT_EQ(earlier.deadlines.size(), later.deadlines.size());
  for (std::size_t i = 0; i < earlier.deadlines.size(); ++i) {
    EXPECT_EQ(earlier.deadlines[i].on, later.deadlines[i].on);
    EXPECT_GE(earlier.deadlines[i].days_left, later.deadlines[i].days_left);
  }
  const bool both_have_one = earlier.deadline && later.deadline;
  if (both_have_one && earlier.code == later.code) {
    EXPECT_LE(earlier.deadline->on, later.deadline->on);
  }
}

TEST(Properties, ALaterTimeNeverReopensAWindow) {
  for (unsigned seed = 0; seed < ledgers(); ++seed) {
    SCOPED_TRACE(seed);
    Generator generator(seed);
    const auto scenario = generator.changing();
    const auto reason = some_reason(generator);
    const Instant now = generator.now();
    const auto facts = facts_of(known_at(scenario, now));
    const Instant later = now + std::chrono::hours(1 + generator.below(24 * 60));
    const auto before = judged(facts, asked(now, reason));
    const auto after = judged(facts, asked(later, reason));
    ASSERT_EQ(before.lines.size(), after.lines.size());
    if (before.lines.empty()) {  // else the order's answer is that of a line, and not always of the same
      expect_nothing_reopened(before.refund, after.refund);
    }
    for (std::size_t i = 0; i < before.lines.size(); ++i)
      expect_nothing_reopened(before.lines[i].refund, after.lines[i].refund);
    if (HasFailure()) return;
  }
}

TEST(Properties, AnotherMessageNeverMakesASecondOneLessSpam) {
  for (unsigned seed = 0; seed < ledgers(); ++seed) {
    SCOPED_TRACE(seed);
    Generator generator(seed);
    auto scenario = generator.changing();
    const Instant now = generator.now();
    const auto facts = facts_of(scenario);
    const auto before = rules::judge_message(facts.store, false, asked(now), rulebook::built_in());
    auto more = page(PageKind::conversation, now, false);
    more.messages.push_back({.store_id = store_id(),
                             .direction = Direction::sent,
                             .author = Author::buyer,
                             .sent_at = now - std::chrono::minutes(generator.below(60 * 24 * 40))});
    scenario.pages.push_back(more);
    const auto after = rules::judge_message(facts_of(scenario).store, false, asked(now), rulebook::built_in());
    if (before.would_be_spam) {
      EXPECT_TRUE(after.would_be_spam);
    }
    if (before.retry_at && after.retry_at) {
      EXPECT_LE(after.retry_at, before.retry_at);
    }
    if (HasFailure()) return;
  }
}

/// The same ledger told in another order, with pages told twice.
Scenario rearranged(const Scenario& scenario, Generator& generator) {
  Scenario other = scenario;
  for (auto& seen : other.pages) {
    for (auto& order : seen.orders) {
      generator.shuffle(order.lines);
      generator.shuffle(order.windows);
    }
    generator.shuffle(seen.messages);
  }
  const auto told_twice = other.pages[static_cast<std::size_t>(generator.below(static_cast<int>(other.pages.size())))];
  other.pages.push_back(told_twice);
  generator.shuffle(other.pages);
  return other;
}

TEST(Properties, OrderAndRepetitionChangeNothing) {
  unsigned compared = 0;
  for (unsigned seed = 0; compared < ledgers(); ++seed) {
    SCOPED_TRACE(seed);
    Generator generator(seed);
    const auto scenario = generator.changing();
    std::vector<Instant> times;
    for (const auto& seen : scenario.pages) times.push_back(seen.page.seen_at);
    std::sort(times.begin(), times.end());
    if (std::adjacent_find(times.begin(), times.end()) != times.end()) continue;  // which page came last is not known
    const Instant now = generator.now();
    const auto question = asked(now, some_reason(generator));
    auto facts = facts_of(scenario);
    auto other = facts_of(rearranged(scenario, generator));
    generator.shuffle(other.disputes);
    generator.shuffle(other.store.messages);
    EXPECT_EQ(judged(facts, question), judged(other, question));
    ++compared;
    if (HasFailure()) return;
  }
}

// Of an order whose facts do not change and whose detail page prints a last day for every reason: what a page left out
// would have told can only be missed. (Where facts change, a newer page may take back what an older one said, and
// without it the older one stands. Where only other reasons have windows, the estimate for orders without any is not
// made; where the store cannot be messaged, that estimate may leave no time for support.)
TEST(Properties, LeavingAPageOutNeverTurnsUnknownIntoYes) {
  unsigned unknown = 0;
  for (unsigned seed = 0; seed < ledgers(); ++seed) {
    SCOPED_TRACE(seed);
    Generator generator(seed);
    const auto scenario = generator.steady();
    const Instant now = generator.now();
    const auto question = asked(now, some_reason(generator));
    const auto all = judged(facts_of(scenario), question);
    if (all.refund.answer != RefundAnswer::unknown) continue;
    ++unknown;
    for (std::size_t i = 0; i < scenario.pages.size(); ++i) {
      Scenario less = scenario;
      less.pages.erase(less.pages.begin() + static_cast<std::ptrdiff_t>(i));
      const auto verdict = judged(facts_of(less), question);
      EXPECT_NE(verdict.refund.answer, RefundAnswer::yes) << "without page " << i;
    }
    if (HasFailure()) return;
  }
  EXPECT_GE(unknown, ledgers() / 20) << "too few ledgers to say anything";
}

/// A time just after one of the pages was seen, half of the time: else little would be fresh.
Instant soon_after_a_page(const Scenario& scenario, Generator& generator) {
  if (generator.one_in(2)) return generator.now();
  const auto page = static_cast<std::size_t>(generator.below(static_cast<int>(scenario.pages.size())));
  return scenario.pages[page].page.seen_at + std::chrono::minutes(generator.below(24 * 60));
}

TEST(Properties, EveryAnswerIsWellFormed) {
  std::array<unsigned, 15> codes{};
  const unsigned enough = std::max(ledgers(), 5'000U);  // the rarest code comes once in some fifteen hundred
  for (unsigned seed = 0; seed < enough; ++seed) {
    SCOPED_TRACE(seed);
    Generator generator(seed);
    auto scenario = generator.changing();
    const Instant now = soon_after_a_page(scenario, generator);
    if (generator.one_in(2)) scenario.pages.push_back(page(PageKind::refund_list, now));
    const auto facts = facts_of(scenario, now);
    const auto verdict = judged(facts, asked(now, some_reason(generator)));
    const Refund& refund = verdict.refund;
    ++codes[static_cast<std::size_t>(refund.code)];
    EXPECT_EQ(refund.answer == RefundAnswer::yes, refund.code == RefundCode::request_now);
    EXPECT_EQ(refund.answer == RefundAnswer::unknown, refund.code == RefundCode::unknown);
    EXPECT_EQ(refund.answer == RefundAnswer::yes, verdict.next_step.action == Action::open_dispute);
    EXPECT_TRUE(std::is_sorted(refund.deadlines.begin(), refund.deadlines.end(),
                               [](const auto& a, const auto& b) { return a.on < b.on; }));
    for (const auto& line : verdict.lines) EXPECT_GE(line.refund.answer, refund.answer);
    if (refund.deadline) {
      EXPECT_EQ(refund.deadline->act_by, refund.deadline->on - std::chrono::days(1));
    }
    if (HasFailure()) return;
  }
  for (std::size_t code = 0; code < codes.size(); ++code)
    EXPECT_GT(codes[code], 0U) << "code " << code << " never came";
}

/// The page that was named is opened once more, and says the same as ever.
Observation seen_again(TargetPage target, const Scenario& scenario, Instant now) {
  static constexpr PageKind kKinds[] = {PageKind::order_detail, PageKind::refund_list, PageKind::tracking,
                                        PageKind::conversation};
  const PageKind kind = kKinds[static_cast<int>(target)];
  auto again = page(kind, now);
  for (const auto& known : scenario.pages)
    if (known.page.kind == kind) {
      again.orders = known.orders;
      again.disputes = known.disputes;
    }
  if (again.orders.empty() && (kind == PageKind::order_detail || kind == PageKind::tracking))
    again.orders.push_back({.order_id = order_id()});
  return again;
}

std::optional<Instant> read_at(const OrderFacts& facts, TargetPage page) {
  return page == TargetPage::order_detail  ? facts.record.detail_read_at
         : page == TargetPage::refund_list ? facts.refund_list_read_at
         : page == TargetPage::tracking    ? facts.record.tracking_read_at
                                           : facts.store.conversation_read_at;
}

// Opening what is named, again and again, leads somewhere: no page is named twice within a day.
TEST(Properties, TheWayEndsInAnAnswerTheSellerOrSupport) {
  for (unsigned seed = 0; seed < ledgers(); ++seed) {
    SCOPED_TRACE(seed);
    Generator generator(seed);
    auto scenario = generator.changing();
    Instant now = soon_after_a_page(scenario, generator);
    scenario = known_at(scenario, now);
    const auto reason = some_reason(generator);
    std::vector<TargetPage> named;
    for (auto next = judged(facts_of(scenario, now), asked(now, reason)).next_step; next.action == Action::open_page;
         next = judged(facts_of(scenario, now), asked(now, reason)).next_step) {
      ASSERT_TRUE(next.page);
      ASSERT_EQ(std::find(named.begin(), named.end(), *next.page), named.end()) << "named twice";
      ASSERT_EQ(next.never_read, !read_at(facts_of(scenario, now), *next.page));
      named.push_back(*next.page);
      now += std::chrono::minutes(5);
      scenario.pages.push_back(seen_again(*next.page, scenario, now));
    }
  }
}

// Whatever the order in which pages come, and whatever a clock that was ahead wrote: an end that the whole detail page
// showed stands, and nothing from the future wins over what was seen.
TEST(Properties, NothingFromTheFutureWinsAndWhatEndedStaysEnded) {
  for (unsigned seed = 0; seed < ledgers(); ++seed) {
    SCOPED_TRACE(seed);
    Generator generator(seed);
    const auto scenario = known_at(generator.changing(), generator.now());
    const auto seen_at = [](const Observation& seen) { return seen.page.seen_at; };
    if (scenario.pages.empty()) continue;
    const Instant now = std::ranges::max(scenario.pages, {}, seen_at).page.seen_at + std::chrono::hours(1);
    const auto right = facts_of(scenario, now);
    if (right.record.last_seen_at == Instant{}) continue;

    auto ahead = generator.changing();
    for (auto& seen : ahead.pages) seen.page.seen_at += std::chrono::days(365);
    auto mixed = scenario;
    for (const auto& seen : ahead.pages)
      if (!seen.orders.empty()) mixed.pages.push_back(seen);
    generator.shuffle(mixed.pages);
    const auto facts = facts_of(mixed, now);
    if (right.record.order.status != OrderStatus::unknown) {
      EXPECT_EQ(facts.record.order.status, right.record.order.status);
    }
    if (right.record.order.completed_on) {
      EXPECT_EQ(facts.record.order.completed_on, right.record.order.completed_on);
    }
    EXPECT_EQ(facts.record.last_seen_at, right.record.last_seen_at);

    auto ended = page(PageKind::order_detail, now);
    ended.orders.push_back({.order_id = order_id(), .status = OrderStatus::cancelled});
    auto late = page(PageKind::order_list, now + std::chrono::minutes(5));
    late.orders.push_back({.order_id = order_id(), .status = OrderStatus::processing});
    mixed.pages.push_back(late);
    mixed.pages.push_back(ended);
    EXPECT_EQ(facts_of(mixed, late.page.seen_at).record.order.status, OrderStatus::cancelled);
    if (HasFailure()) return;
  }
}

}  // namespace
}  // namespace recourse::testing
