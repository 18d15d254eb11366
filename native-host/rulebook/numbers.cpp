#include "rulebook/numbers.h"

namespace recourse::rulebook {

namespace {

int whole_number(int value) { return value; }

template <class Rep, class Period>
int whole_number(std::chrono::duration<Rep, Period> value) {
  return static_cast<int>(value.count());
}

}  // namespace

int Number::of(const Rulebook& rulebook) const {
  return std::visit([&](auto member) { return whole_number(rulebook.*member); }, field);
}

void Number::put(Rulebook& rulebook, int value) const {
  std::visit(
      [&](auto member) {
        auto& kept = rulebook.*member;
        kept = std::remove_reference_t<decltype(kept)>{value};
      },
      field);
}

}  // namespace recourse::rulebook
