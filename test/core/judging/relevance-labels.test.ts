import { describe, expect, it } from 'vitest';
import { lit } from '../../fixtures/lit';

describe('a label, which laws and games alike are called by', () => {
  it('takes a label for what it is hereabouts', () => {
    const guns = 'The county is a Second Amendment sanctuary county.';
    const between = ['Roads.', 'Water.', 'Schools.'];
    expect(lit([guns, 'Sanctuary county signs went up.'])).toEqual([]);
    const ours = 'A sanctuary county shields immigrants.';
    const both = [guns, ...between, 'No sanctuary county helps police.', ...between, ours];
    expect(lit(both)).toEqual(['sanctuary-laws: sanctuary county', 'sanctuary-laws: sanctuary county']);
  });

  it('takes a label far from the other thing for that, where no sentence of the page means ours', () => {
    const town = ['Abilene is a sanctuary city for the unborn.', 'Roads.', 'Water.', 'Schools.'];
    expect(lit([...town, 'No city fears sanctuary city laws, the mayor said.'])).toEqual([]);
    expect(lit([...town, 'Under sanctuary city laws no city deports, the mayor said.'])).toEqual([
      'sanctuary-laws: sanctuary city',
    ]);
  });

  it('takes a label for what the title of the page makes of it', () => {
    const later = ['Roads.', 'Water.', 'Schools.', 'A sanctuary city, said the mayor.'];
    expect(lit(later)).toEqual(['sanctuary-laws: sanctuary city']);
    expect(lit(later, { head: 'Third town is a sanctuary city for the unborn' })).toEqual([]);
    expect(lit(['It is the ninth sanctuary state: New York and Vermont were first.'], { head: 'Gender care' })).toEqual([]);
    const many = ['Families compare sanctuary states.', 'Rents.', 'Roads.', 'Water.', 'Immigrants know sanctuary states, too.'];
    expect(lit(many, { head: 'Why doctors leave: gender care' })).toEqual(['sanctuary-laws: sanctuary states']);
  });

  it('takes a term on one page for the same wherever it stands, once its own sentence leaves no doubt', () => {
    const petition = ['Sanctuary campus', 'Petition', 'Sign here', 'Tell the dean', 'A sanctuary campus keeps ICE out.'];
    expect(lit(petition)).toEqual(['sanctuary-laws: Sanctuary campus', 'sanctuary-laws: sanctuary campus']);
    expect(lit(petition.map((text) => text.replace('ICE', 'us')))).toEqual([]);
    expect(lit([...petition.slice(0, 4), 'A sanctuary campus for deer keeps ICE and hunters out.'])).toEqual([]);
  });

  it('takes a title far above its text for what a clause of the page makes of it', () => {
    const article = ['Sanctuary city', 'Contents', 'Search', 'Print', 'What it is', 'A sanctuary city does not deport.'];
    expect(lit(article)).toEqual(['sanctuary-laws: Sanctuary city', 'sanctuary-laws: sanctuary city']);
    expect(lit(article.slice(0, 5))).toEqual([]);
    expect(lit([...article.slice(0, 5), 'A sanctuary city never sleeps.'])).toEqual([]);
  });

  it('takes a label with capitals for no name behind a Spanish article, which a work does not have', () => {
    const text = 'Los inmigrantes temen a la policía.';
    expect(lit(['Qué dice la Política Santuario', text])).toEqual(['sanctuary-laws: Política Santuario']);
    expect(lit(['Anoche leímos Política Santuario', text])).toEqual([]);
  });

  it('takes no label for a name where a short headline has capitals throughout', () => {
    const text = 'Immigrants fear the police.';
    expect(lit(['The Long Road to Sanctuary City', text])).toEqual(['sanctuary-laws: Sanctuary City']);
    expect(lit(['We played Sanctuary City', text])).toEqual([]);
    expect(lit(['Anna Maria Uthmeier', 'She sued the state over the election law.'])).toEqual([]);
  });

  it('takes no plural for a name, wherever a language has its plural', () => {
    expect(lit(['Las Ciudades Santuario son inseguras, dice el zar.'])).toEqual(['sanctuary-laws: Ciudades Santuario']);
    expect(lit(['La obra Ciudad Santuario se estrena hoy, dice el teatro.'])).toEqual([]);
  });

  it('takes no law for a name: its title has capitals, and what needs words for it has none of a play', () => {
    const text = 'No officer may ask about immigration status.';
    expect(lit(['Sanctuary Ordinance:', text])).toEqual(['sanctuary-laws: Sanctuary Ordinance']);
    expect(lit(['Sanctuary Ordinance:', 'No trawler may fish.'])).toEqual([]);
  });

  it('knows whom a sanctuary city is for, whatever else the sentence speaks of', () => {
    const text = 'The county passed a gun rights resolution a day before the vote on a sanctuary city for illegal aliens.';
    expect(lit([text])).toEqual(['sanctuary-laws: sanctuary city for illegal']);
    expect(lit([text.replace('illegal aliens', 'rifles')])).toEqual([]);
  });

  it('tells sanctuary cities from the one beside them that borrows the name', () => {
    const both = 'The DOJ sued sanctuary cities. Let Gary be a sanctuary city for the unborn.';
    expect(lit([both])).toEqual(['sanctuary-laws: sanctuary cities']);
  });
});
