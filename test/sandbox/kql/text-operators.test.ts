import { checkExpressions } from './check-queries.ts';

describe('operators between texts', () => {
  checkExpressions([
    ['"aBc" == "aBc"', true],
    ['"aBc" == "abc"', false],
    ['"aBc" != "abc"', true],
    ['"aBc" =~ "ABC"', true],
    ['"aBc" !~ "ABC"', false],
    ['"FabriKam" contains "BRik"', true],
    ['"FabriKam" !contains "BRik"', false],
    ['"FabriKam" contains_cs "Kam"', true],
    ['"FabriKam" contains_cs "kam"', false],
    ['"FabriKam" !contains_cs "kam"', true],
    ['"Fabrikam" startswith "fab"', true],
    ['"Fabrikam" !startswith "kam"', true],
    ['"Fabrikam" startswith_cs "fab"', false],
    ['"Fabrikam" !startswith_cs "fab"', true],
    ['"Fabrikam" endswith "Kam"', true],
    ['"Fabrikam" !endswith "brik"', true],
    ['"Fabrikam" endswith_cs "Kam"', false],
    ['"Fabrikam" !endswith_cs "brik"', true],
    ['"North America" hasprefix "ame"', true],
    ['"North America" hasprefix "merica"', false],
    ['"North America" !hasprefix "ame"', false],
    ['"North America" hasprefix_cs "ame"', false],
    ['"North America" !hasprefix_cs "CA"', true],
    ['"North America" hassuffix "ica"', true],
    ['"North America" !hassuffix "americ"', true],
    ['"North America" hassuffix_cs "ICA"', false],
    ['"North America" !hassuffix_cs "icA"', true],
    ['"Fabrikam" matches regex "b.*k"', true],
    ['"Fabrikam" matches regex "^abri"', false],
  ]);

  describe('has looks for whole terms', () => {
    checkExpressions([
      ['"North America" has "america"', true],
      ['"North America" !has "amer"', true],
      ['"North America" has_cs "America"', true],
      ['"North America" has_cs "america"', false],
      ['"North America" !has_cs "amer"', true],
      ['"KB5001330 failed" has "kb"', false],
      ['"vm-1.contoso.com" has "vm"', true],
      ['"vm_1" has "vm"', true],
      ['"vm1" has "vm"', false],
      ['"avm vm" has "vm"', true],
      ['"/subscriptions/a/providers/b" has "subscriptions/a"', true],
      ['"a/subscriptions/b" has "/subscriptions/"', true],
      ['"数値が 1" has "数値"', false],
      ['"anything" has ""', true],
    ]);
  });

  describe('lists', () => {
    checkExpressions([
      ['"a" in ("a", "b")', true],
      ['"A" in ("a", "b")', false],
      ['"A" in~ ("a", "b")', true],
      ['"A" !in ("a", "b")', true],
      ['"A" !in~ ("a", "b")', false],
      ['2 in (dynamic([1, 2]))', true],
      ['2 in (dynamic([1]), 3)', false],
      ['2.0 in (1, 2)', true],
      ['long(null) in (1, 2)', false],
      ['long(null) !in (1, 2)', true],
      ['"North America" has_any ("south", "north")', true],
      ['"North America" has_any ("nor", "ame")', false],
      ['"North America" has_any (dynamic(["south", "america"]))', true],
      ['"North America" has_all ("america", "north")', true],
      ['"North America" has_all ("america", "south")', false],
    ]);
  });

  describe('a dynamic value counts as the text it is', () => {
    checkExpressions([
      ['dynamic({"env": "Prod"}).env == "Prod"', true],
      ['dynamic({"env": "Prod"})["env"] =~ "prod"', true],
      ['dynamic({"env": "Prod"}).none =~ "prod"', false],
      ['dynamic({"env": "Prod"}).none == ""', true],
      ['dynamic({"env": "Prod"}).none != "Prod"', true],
      ['dynamic({"env": "Prod"}).env in~ ("test", "prod")', true],
      ['dynamic({"n": 5}).n == "5"', true],
      ['dynamic(["updates", "security"]) has "updates"', true],
      ['dynamic({"list": ["x"]}) contains "list"', true],
    ]);
  });
});
