#include "import/html_answer.h"

#include <catch2/catch.hpp>

using namespace foyer::import;

TEST_CASE("HTML becomes the Markdown that the widget shows") {
  struct Row {
    const char* html;
    const char* markdown;
  };
  const Row rows[] = {
      {"plain", "plain"},
      {"two\nlines", "two\n\nlines"},
      {"a <b>bold</b>, <em>slanted</em> word", "a **bold**, *slanted* word"},
      {"<strong> spaces </strong>outside", "**spaces** outside"},
      {"<b></b>nothing<b> </b>bold", "nothing bold"},
      {"<p>one\n two</p><p>three<br>four</p>", "one two\n\nthree\n\nfour"},
      {"<ul><li>a</li><li><p>b</p><p>c</p></li></ul>after", "- a\n- b c\n\nafter"},
      {"<ol><li>a<li>b<ul><li>c</ul></ol>", "1. a\n2. b\n- c"},
      {"<a href='https://a.example/(x)'>see [1]</a>", "[see (1)](https://a.example/(x%29)"},
      {"<a href='#top'>up</a> <a>name</a>", "up name"},
      {"<b>a <a href='tel:+41'>call</a></b>", "**a** [call](tel:+41)"},
      {"1 &lt; 2 &amp;&nbsp;3 &eacute;", "1 < 2 & 3 é"},
      {"x<script>alert(1)</script><style>b{}</style>y", "xy"},
      {"<h3>Head</h3>text<table><tr><td>a</td><td>b</td></tr></table>", "Head\n\ntext\n\na b"},
      {"中<b>文</b>", "中**文**"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.html);
    CHECK(markdown_of_html(row.html).value() == row.markdown);
  }
}

TEST_CASE("a question's HTML becomes one line without marks") {
  CHECK(text_of_html("<p>Where is\n <b>my</b></p><p>order?</p>").value() == "Where is my order?");
}

TEST_CASE("HTML that is nested beyond reason is an error") {
  std::string deep;
  for (int i = 0; i < 3'000; ++i) deep += "<i>";
  CHECK_FALSE(markdown_of_html(deep).ok());
}
