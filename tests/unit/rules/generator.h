#pragma once

#include <random>
#include <vector>

#include "unit/rules/scenario.h"

namespace recourse::testing {

/// Makes ledgers from a seed: the same seed gives the same ledger, on every machine.
class Generator {
 public:
  explicit Generator(unsigned seed) : random_(seed) {}

  /// An order seen on a few pages whose facts may change from page to page, with disputes, messages and notes.
  Scenario changing();

  /// An order whose facts never change; each page shows only a part of them.
  Scenario steady();

  /// A time around the days the scenarios are about.
  Instant now();

  int below(int limit) { return static_cast<int>(random_() % static_cast<unsigned>(limit)); }
  bool one_in(int chance) { return below(chance) == 0; }

  template <class T>
  void shuffle(std::vector<T>& items) {
    for (std::size_t i = items.size(); i > 1; --i)
      std::swap(items[i - 1], items[static_cast<std::size_t>(below(static_cast<int>(i)))]);
  }

 private:
  template <class E>
  E any(E last) {
    return static_cast<E>(below(static_cast<int>(last) + 1));
  }
  PageDate some_day(int from, int to);
  Instant some_time(int from, int to);
  std::optional<PageDate> maybe_day(int from, int to);
  Order order();
  Window window();
  Dispute dispute();
  Message message();
  void add_notes(Scenario& scenario);

  std::mt19937 random_;
};

}  // namespace recourse::testing
