// What the standard library takes narrow text for when it makes wide text of it, as for every path: UTF-8. Its own
// functions go by the encoding of the C library, and the one that programs of this compiler run with knows no UTF-8.
// These take their places when the program is linked.
#include <codecvt>
#include <locale>

namespace std {  // NOLINT(cert-dcl58-cpp)

namespace {

const codecvt_utf8_utf16<wchar_t>& utf8() {
  static const codecvt_utf8_utf16<wchar_t> facet(1);
  return facet;
}

}  // namespace

codecvt_base::result codecvt<wchar_t, char, mbstate_t>::do_in(state_type& state, const extern_type* from,
                                                              const extern_type* from_end,
                                                              const extern_type*& from_next, intern_type* to,
                                                              intern_type* to_end, intern_type*& to_next) const {
  return utf8().in(state, from, from_end, from_next, to, to_end, to_next);
}

codecvt_base::result codecvt<wchar_t, char, mbstate_t>::do_out(state_type& state, const intern_type* from,
                                                               const intern_type* from_end,
                                                               const intern_type*& from_next, extern_type* to,
                                                               extern_type* to_end, extern_type*& to_next) const {
  return utf8().out(state, from, from_end, from_next, to, to_end, to_next);
}

int codecvt<wchar_t, char, mbstate_t>::do_length(state_type& state, const extern_type* from, const extern_type* end,
                                                 size_t most) const {
  return utf8().length(state, from, end, most);
}

int codecvt<wchar_t, char, mbstate_t>::do_encoding() const throw() { return 0; }

int codecvt<wchar_t, char, mbstate_t>::do_max_length() const throw() { return 4; }

}  // namespace std
