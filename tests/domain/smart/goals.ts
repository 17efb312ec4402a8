/**
 * Goals in people's words, from all fields, each with what a careful reader says of its five letters in the order of SMART:
 * 1 passes, 0 fails, - where readers may differ.
 */
const LABELLED = `
11111 Run a 5k in under 30 minutes by 1 October by following a three-runs-a-week plan so that I can join my sister's charity race
11001 Cut our checkout page load time from 4.2 s to under 2 s by the end of Q3
11101 Reduce medication errors on ward 4 by half within six months by double-checking every high-risk dose
00000 Be more confident in meetings
11-00 Call three former clients every Friday
00000 Work on my communication skills
00000 Understand machine learning better
11101 Pass the CCNA exam by June 30 by doing two practice labs every weekend
11100 Cut my phone use to one hour a day by leaving it in the hall at night
00010 Learn Spanish so I can talk with my grandmother
11001 Weigh 75 kg by Christmas
11101 Publish two papers before the end of 2027 by writing 300 words each morning
00001 Become more organised this year
11-01 Submit my thesis on 14 May 2027
00000 Stop being late
00000 Try to eat less junk food
11001 Close 12 new deals by end of March
11101 Grow newsletter subscribers from 1,200 to 2,000 by 30 June by posting two lead magnets a month
11-01 Finish the first draft of my novel before my 30th birthday
00000 Make our customers happy
11-01 Migrate the billing service to Postgres 16 by the end of sprint 14
00000 Provide high-quality patient care
11001 Raise the test coverage of the parser to 90% before the next release
11-00 Meditate ten minutes every morning
00000 Network more
11001 Get promoted to senior engineer by January
11001 Earn $3,000 from freelance work within the next four months
00000 Improve team morale by being positive
11001 Patient will walk 50 feet with a walker by day 3
11001 Patient will report pain of 3 or less within 1 hour of medication
00000 Be the best salesperson in the company
11001 Reduce average ER wait from 55 to 40 minutes by Q4 2026
11111 Give three talks at local meetups by November, rehearsing each one twice with a colleague, because I want to lead workshops
00000 Do well on my exams
11-01 Write a 2,000-word blog post by Friday
11000 Lose twenty pounds
00000 Save for a house
11001 Save €10,000 for a house deposit by December 2027
11101 Save €10,000 by December 2027 by putting aside €400 each month
00000 Have a healthier work-life balance
11100 Have dinner with my kids four evenings a week by leaving the office at 5 pm
11-01 Interview ten customers in the next two weeks
11-11 Interview ten customers in the next two weeks to find out why they cancel
00000 Support my team
00010 Strengthen our security because two clients asked for it
11000 Get 10,000 followers
00001 Increase sales next quarter
11001 Increase sales by 20% next quarter
11101 Increase sales by 20% next quarter through weekly calls to lapsed customers
00000 Drive innovation across the organisation
11-01 Complete the AWS Solutions Architect course by 5/31/2027
11-10 Volunteer at the food bank twice a month to give something back to my neighbourhood
00000 Promote equity and inclusion in our school
11001 85% of grade 4 pupils will score at level 3 or above on the spring 2027 maths test by May 2027
11-01 Set up a weekly one-on-one with each of my six reports by the end of this month
00000 Communicate effectively with stakeholders
11101 Learn 500 Japanese words by 1 March using 20 flashcards a day
11001 Halve the backlog of open bugs by the end of the year
00000 Spend less time on social media
11-00 Walk the dog twice a day
00000 Become a thought leader
11-01 Ship dark mode in version 3.2 on 1 September
00000 Ensure all staff feel valued
11001 Rank in the top 10 of the regional chess league this season
00000 Explore new technologies
11-01 Hire two nurses for the night shift before the summer
11111 To cut my rent, I will find a flatmate by 1 August by posting an ad on three sites
00000 Manage my time more effectively
11000 Swim 100 m in 90 seconds
00000 Take better care of myself
11-01 Replace the ward's paper charts with the tablet form in all 12 rooms by mid-November
00000 Help people
10000 Teachers will give written feedback on essays
11001 By 12/18/2026, when given ten addition problems, Maya will solve 8 out of 10 correctly in three consecutive sessions
11001 In 36 instructional weeks, given a visual schedule, Leo will move between activities with no more than one prompt in 4 of 5 trials
10000 The student will use complete sentences when speaking to adults
11001 By 2035, halve per capita food waste at the retail level
00001 By 2030, strengthen the resilience of coastal communities
00000 Promote peaceful and inclusive societies
11000 Achieve an NPS of 45
11000 Reach 1M daily active users
00000 Build the most loved product in the market
00000 Create a culture of continuous feedback
11000 Reduce churn from 5% to 3%
00000 Become the go-to platform for small shops
00000 Publish more
11-01 Complete the systematic review protocol and register it on PROSPERO within eight weeks
11001 Recruit 60 participants by the end of month nine
11101 Recruit 60 participants by the end of month nine through flyers in three clinics
00000 Improve hand hygiene compliance
11001 Improve hand hygiene compliance on the ward from 72% to 95% by 1 June 2027
11001 The patient will ambulate 100 feet with standby assist by discharge
00000 Patient will have less pain
10000 Patient will verbalize understanding of the discharge instructions
11001 Patient will list three side effects of warfarin before discharge
11001 Client will maintain an oxygen saturation above 92% throughout the shift
00000 Patient will have adequate nutrition
11101 I will improve my IELTS score from 6.5 to 7.5 by March by taking an evening class twice a week
11111 I want to learn to swim 25 metres by August by taking weekly lessons, because I want to go sailing with my son
00000 I want to make a difference
00000 I want to be more assertive at work
11-00 Say no to one request every week
11-10 Ask one question in every team meeting so that people hear my voice
00000 Listen more and talk less
11-01 Hold a 15-minute feedback talk with each team member before the end of May
00000 Eat healthily
11-00 Eat five portions of vegetables a day
11-00 Cook at home on weekdays
00000 Drink less coffee
11-00 Drink two litres of water a day
00000 Exercise regularly
11-00 Go to the gym three times a week
11-01 Go to the gym three times a week until the end of June
11001 Do 20 push-ups in a row by September
11001 Find a new job as a UX designer in Leipzig by May
00000 Learn to code
00000 Learn Python
11-01 Finish three Coursera courses on statistics by December 2026
11-01 Contribute two merged pull requests to an open source project this quarter
00000 Get into open source
00000 Reduce technical debt
11001 Reduce build time to under five minutes by the end of next sprint
11101 Reduce build time to under five minutes by the end of next sprint by caching dependencies and splitting the test job
00000 Grow our online presence
11001 Gain 500 new email subscribers in 90 days
11000 Respond to all customer emails within 24 hours
11001 Raise our average response rating to 4.6 stars by year-end
00010 Raise our response rating so that fewer guests cancel
11001 Generate $50K in new revenue in FY27
11001 Cut energy use in the office 15% below 2024 levels by 2028
00000 Go green
00001 Launch something amazing next year
11-01 Launch the online booking page on 3 March
11101 Pay off my $4,200 credit card balance in 14 months by paying $300 a month
00000 Be debt free
00000 Manage my finances
11-00 Track every expense in a spreadsheet each evening
00000 Raise awareness of mental health
11001 Raise £2,500 for the hospice by the marathon on 25 April
11-01 Attend two industry conferences this year
11-11 Attend two industry conferences this year to meet possible research partners
00000 Develop leadership skills
11101 Develop my presentation skills by giving one talk a month for the next six months
00000 Grow professionally
11-01 Meet with my mentor every two weeks from January to June
00000 Be more patient with my children
00000 Reduce stress
11100 Reduce my stress score to below 15 by walking for half an hour at lunch
11001 Complete 90% of my planned tasks each week for the next 8 weeks
00000 Stop procrastinating
00000 Never miss a deadline again
11-01 Write a business plan for the bakery by the first of February
11-01 Register my company and open its bank account by 15 January
00000 Support local communities
00000 Ensure compliance with regulations
00000 Maximize shareholder value
00000 Engage parents
11-00 Phone five parents each month with good news about their child
11001 By the end of the unit, 80% of the class will write a five-paragraph essay scoring 4 or better on the rubric
00000 Differentiate instruction
00000 Integrate technology into lessons
11-01 Plan and teach one lesson with tablets in each of my classes before Easter
11001 Achieve HbA1c <7% within 3 months
11000 Keep systolic BP < 130 mmHg
00000 Reduce anxiety symptoms
00000 Return to work
11001 Lower my GAD-7 score from 16 to below 8 within 12 weeks
11101 Lower my GAD-7 score from 16 to below 8 within 12 weeks through weekly CBT sessions
00000 Optimize pain management
00000 Prevent complications
11001 Lose 5% of body weight in 6 months
00000 Patient education
00000 Ensure healthy lives and promote well-being for all at all ages
11001 By 2030, reduce the global maternal mortality ratio to less than 70 per 100,000 live births
00001 By 2030, end the epidemics of AIDS, tuberculosis and malaria
00000 Strengthen the capacity of all countries for early warning
00001 By 2025, prevent and significantly reduce marine pollution of all kinds
00000 Make our website accessible
11-00 Write two blog posts per week
00000 Write more
11-00 Blog every Tuesday
00000 Increase our social media following
11001 Increase our Instagram following by 1,000 in three months
00000 Be a good mentor
11-00 Meet with each mentee once a month
00000 Provide excellent customer service
11000 Maintain a customer satisfaction rating of 4.5 or above
00000 Get more sales
00000 Get in shape
11001 Get my body fat down to 18% by June
00000 Get more exercise
00000 Learn a new language
00000 Travel more
11-01 Visit three new countries in 2027
11-00 Visit my grandmother every Sunday
00000 Read books
00000 Help my team grow
00000 Collaborate with other departments
00000 Take on more responsibility
00000 Challenge myself
11-00 Turn off notifications between 9 and 11 every morning
00000 Use my time wisely
00000 Use technology more
00000 Teach students to think critically
00000 Foster a love of reading
11-01 Update the onboarding documentation for new hires by Friday
00000 Write clean code
00000 Write better tests
11001 Cut the p95 latency of the search endpoint to 200 ms by release 4.0
11-01 Deploy the new logging stack to production before the code freeze on December 10
00000 Automate everything
11-00 Automate the nightly backup of the staging database
11001 Pass all five of my classes this semester
11000 Get an A in chemistry
11001 Get an A in chemistry this semester
11101 Get at least a B in chemistry this term by going to tutoring every Thursday
11-00 Apply to ten universities
00000 Apply myself
00000 Apply what I learn
11-01 Apply for the research assistant position in Dr. Cole's lab by Monday
00000 Think positively
00000 Give back to the community
11-10 Donate blood four times a year to help the local hospital
11-01 Clear every paper from my desk by Sunday evening
00000 Plan better
11-00 Plan the next day every evening before bed
00000 Grow my business
11001 Double my bakery's monthly turnover by the end of 2027
00000 Build strong relationships with clients
11-00 Have coffee with one colleague from another department every week
00000 Conduct research on climate change
00000 Present my work
11-01 Present my poster at the regional conference in April
11-01 Present my thesis results at two conferences this year
00000 Analyze data
11-01 Analyse the survey responses of all 240 participants by 15 February
00000 Improve accessibility for people with disabilities
00000 Reduce the number of accidents
11001 Reduce the number of lost-time accidents to zero by December
00000 Handle conflicts constructively
00000 Take initiative
00000 Set boundaries
11-00 Leave work by 6 pm at least four days a week
00000 Delegate more
11-01 Hand over the weekly report to Sam by the end of November
00000 Follow up with leads
11-00 Follow up with every lead within two days
00000 Understand our customers' needs
11-01 Run five user tests on the checkout page before the sprint review
00000 Run faster
11000 Run a mile in under 8 minutes
11001 Run a mile in under 8 minutes by the end of May
11001 I'd like to have my emergency fund at $6k by the time I turn 35.
11-01 This month I'm going to declutter one room every weekend
00000 I really want to become healthier and happier
11101 My goal for 2027 is to run 1,000 km by joining the Tuesday running club and jogging every Sunday
11-01 We will migrate all 14 services off the old cluster by the end of September
11001 Ninety percent of invoices will be paid within 30 days by Q3
00000 Our team will strive for excellence in everything we do
11001 Nursing staff will complete 100% of fall-risk assessments within 24 hours of admission by March 31
11101 Nursing staff will complete 100% of fall-risk assessments by March 31 by adding a prompt to the admission form
00010 Provide mentoring to new hires so that they settle in faster
00000 Deliver world-class training
11001 Bring down the average handling time from 7 to 5 minutes before the holidays
00000 Know my stuff
00000 Get my life together
11000 Have 50 paying customers
11001 Have 50 paying customers by launch day on 1 Feb
00000 To be a leader in sustainable packaging
11-10 Write a short note to each new parent so they feel welcome
11-01 I will email my professor tomorrow
11-10 I will email my professor to ask for a recommendation letter
00000 Better time management
00000 More exercise
00000 Understand the customer journey
11101 Sign 3 new distributors in Poland by the end of H1 2027 by visiting the Poznan trade fair and calling ten leads a week
00000 Expand into new markets
11001 Expand to four new cities by 2029
11001 Cut cart abandonment by a third before Black Friday
00000 Promote lifelong learning opportunities
11001 By June 2028, raise the four-year graduation rate to 92 per cent
11001 By the end of the school year, 9 out of 10 kindergarteners will recognise all 26 letters
00001 By the end of the school year, students will be better readers
11-00 Keep a gratitude journal, three entries a week
00000 Reduce burnout among nurses
11011 Reduce nurse turnover to 12% by December so that wards are staffed by people who know them
00000 Attract talent
00000 Study harder
11-00 Study chemistry for 45 minutes each weekday
11001 Get a 90 or better on the chemistry final on May 20
11101 Get a 90 or better on the chemistry final on May 20 by solving one past paper every Saturday
00000 Increase my knowledge of investing
11-01 Read "The Intelligent Investor" by the end of April
00000 Be more present with my family
11-00 Put my phone in a drawer from 6 to 8 pm on weekdays
00000 Enhance collaboration between teams
11001 Shorten the release cycle from six weeks to two by year end
11101 Shorten the release cycle from six weeks to two by year end through trunk-based development and nightly builds
11-00 Refactor one legacy module every sprint
11-01 Add integration tests for the five payment endpoints by sprint 22
00000 Speak English fluently
11001 Reach B2 level in English by next summer
11101 Reach B2 level in English by next summer by taking two online lessons a week
00000 Work towards a promotion
00000 Gain experience in project management
11001 Earn the PMP certification by November 2027
11-00 Lead the Monday stand-up twice a month
00000 Improve the quality of life of residents
11001 Residents will join at least two group activities per week by the end of the quarter
00000 Boost conversion
11001 Boost conversion from 2.1% to 3% over the next two quarters
00000 Find balance
00000 Take more risks
11-01 Send my short story to six magazines between now and August
11-11 Interview five nurses this month to learn why handovers run late
00000 Promote reading
11101 Collect 200 signatures by 10 May by standing at the market each Saturday
00000 Collect feedback
11-01 Collect feedback from 30 users by the end of the beta
00000 Make more friends
11-00 Invite one neighbour for dinner every month
00000 Network with people in my field
11-00 Message two alumni on LinkedIn per week
00000 Manage stress better
00000 Achieve financial freedom
11101 Build an emergency fund of $9,000 by the end of next year by moving $500 to savings on every payday
00000 Support student success
00000 Be the change
00000 Drive growth through innovation
00000 Ensure data quality
11001 Fewer than five duplicate records in the customer table by the end of the month
00000 Be more proactive
11-01 Translate the parents' leaflet into Arabic and Turkish by the start of term
11001 Reduce catheter infections on our unit from four to one per quarter by December 2027
11101 Reduce catheter infections on our unit from four to one per quarter by December 2027 by checking every catheter at the morning round
00000 Advance my career
00000 Get a better work-life balance
11-00 Say good morning to every colleague by name each day
11-11 Knit twelve hats before winter so the shelter has enough for its guests
00000 Elevate the brand
11001 Cut onboarding drop-off to 25% within two sprints
00000 I want to be the kind of teacher students remember
10000 The pupil will raise her hand before speaking
11001 The pupil will raise her hand before speaking in 9 of 10 lessons by the end of May
00000 Leverage synergies between departments
11-01 Present the quarterly numbers to the board without slides on 12 April
00000 Keep up with the literature
11-10 Summarise one paper each Friday to keep up with the literature
11001 Obtain my forklift licence by spring 2028
11101 Obtain my forklift licence by spring 2028 through the evening course at the vocational college
00010 Improve our docs because newcomers keep asking the same questions
00000 Make a positive impact
11001 Deadlift 120 kg by my birthday
11101 Deadlift 120 kg by my birthday by adding 2.5 kg every second week
00000 Avoid conflicts
11-00 Write down three things I learned after every shift
11000 Win two of the next five tenders
00001 Understand our churn by the end of the month
11-01 Plant 40 trees along the school fence in October
00000 Embrace change
11001 Have fewer than 10 unread emails at the end of each day for the next 30 days
00000 Strive to deliver on time
11-01 Deliver the audit report to the city council by 9 am on Monday
00000 Perform better under pressure
11101 Cut my 10k time from 58 to 52 minutes by September with two interval sessions a week
00010 Learn sign language to talk with my deaf neighbour
11-01 Apply for three research grants in 2028
11000 Keep my resting pulse under 60
00000 Reach more people with our message
11-01 Record a two-minute introduction video by Thursday night
00001 Do something creative this summer
`;

/** A goal and its labels. */
export interface Labelled {
  readonly text: string;
  readonly labels: string;
}

/** The goals of the list above. */
export const GOALS: readonly Labelled[] = LABELLED.trim()
  .split('\n')
  .map((line) => ({ labels: line.slice(0, 5), text: line.slice(6) }));
