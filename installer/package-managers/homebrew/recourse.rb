class Recourse < Formula
  desc "Refund windows and seller messages, judged on the AliExpress order page"
  homepage "{downloads}"
  version "{version}"
  license "MIT"

{if recourse-{version}-linux-x86_64.tar.gz}
  on_macos do
    url "{downloads}/recourse-{version}-macos-universal.tar.gz"
    sha256 "{sha256 recourse-{version}-macos-universal.tar.gz}"
  end

  on_linux do
{if recourse-{version}-linux-aarch64.tar.gz}
    on_intel do
      url "{downloads}/recourse-{version}-linux-x86_64.tar.gz"
      sha256 "{sha256 recourse-{version}-linux-x86_64.tar.gz}"
    end
    on_arm do
      url "{downloads}/recourse-{version}-linux-aarch64.tar.gz"
      sha256 "{sha256 recourse-{version}-linux-aarch64.tar.gz}"
    end
{else}
    url "{downloads}/recourse-{version}-linux-x86_64.tar.gz"
    sha256 "{sha256 recourse-{version}-linux-x86_64.tar.gz}"
    depends_on arch: :x86_64
{end}
  end
{else}
  url "{downloads}/recourse-{version}-macos-universal.tar.gz"
  sha256 "{sha256 recourse-{version}-macos-universal.tar.gz}"
  depends_on :macos
{end}

  def install
    bin.install "recourse"
    pkgshare.install "extension", "guide"
    man1.install "share/shell/recourse.1"
    bash_completion.install "share/shell/recourse.bash" => "recourse"
    zsh_completion.install "share/shell/_recourse"
    fish_completion.install "share/shell/recourse.fish"
  end

  def caveats
    <<~TEXT
      Two steps are left. Tell your browsers of the program:
        recourse register --path #{opt_bin}/recourse
      and load the extension, as this page shows:
        #{opt_pkgshare}/guide/index.html
      Before `brew uninstall recourse`, run `recourse unregister`.
    TEXT
  end

  test do
    assert_equal "recourse {version}", shell_output("#{bin}/recourse --version").strip
  end
end
